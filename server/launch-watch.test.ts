import { expect, test } from "vitest";
import { askToStop } from "./launch-watch.mjs";

function childThat(connected: boolean): { child: Parameters<typeof askToStop>[0]; done: string[] } {
  const done: string[] = [];
  const child = { connected, kill: (signal: string) => done.push(signal), disconnect: () => void done.push("closed") };
  return { child, done };
}

test("the server is asked to stop by a signal, and on Windows by closing the channel to it", () => {
  for (const [platform, asked] of [
    ["linux", "SIGTERM"],
    ["darwin", "SIGTERM"],
    ["win32", "closed"],
  ] as const) {
    const { child, done } = childThat(true);
    askToStop(child, platform);
    expect(done).toEqual([asked]);
  }
});

test("a channel that is closed already is left alone", () => {
  const { child, done } = childThat(false);
  askToStop(child, "win32");
  expect(done).toEqual([]);
});
