/** A word between the tabs of one browser: "there is something new on the disk". Nothing of the plan itself is in it. */

export interface TabLine {
  tell(): void;
  close(): void;
}

/** Where the browser has no such line, other tabs find out when they connect again. */
export function openTabLine(name: string, heard: () => void): TabLine {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, close() {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = heard;
  return {
    tell: () => channel.postMessage(null),
    close: () => channel.close(),
  };
}
