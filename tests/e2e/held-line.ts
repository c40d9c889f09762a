/**
 * A line that can be held: whatever either side says waits until it is let go. So two people can do something "at the
 * same moment" every time, not only when the machine happens to be slow.
 */
import type { Page } from "playwright/test";

export interface HeldLine {
  hold(): void;
  letGo(): void;
}

/** Must be laid before the page connects. */
export async function layLine(page: Page): Promise<HeldLine> {
  let waiting: (() => void)[] | null = null;
  const pass = (deliver: () => void) => {
    if (waiting === null) deliver();
    else waiting.push(deliver);
  };
  await page.routeWebSocket(/\/sync\//, (near) => {
    const far = near.connectToServer();
    near.onMessage((message) => pass(() => far.send(message)));
    far.onMessage((message) => pass(() => near.send(message)));
  });
  return {
    hold() {
      waiting ??= [];
    },
    letGo() {
      const all = waiting ?? [];
      waiting = null;
      for (const deliver of all) deliver();
    },
  };
}
