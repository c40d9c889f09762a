/** A cheap phone on a slow line: what it gets of a page's first answer, and when its words can be read. */
import type { Page } from "playwright/test";

/** Four times slower than this machine. */
export const cpuSlowdown = 4;
/** Slow 4G: bytes a second, and milliseconds to the server and back. */
export const slowLine = { bytesPerSecond: 1_600_000 / 8, roundTripMs: 150 };

export async function slowCpu(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
}

export async function slowNetwork(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const { bytesPerSecond, roundTripMs } = slowLine;
  await protocol.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
}

export interface FirstAnswer {
  readonly html: string;
  /** As they came over the line. */
  readonly htmlBytes: number;
  readonly styleBytes: number;
  /** Each is one more way to the server and back. */
  readonly redirects: number;
  /** Milliseconds from the address to the first words on the screen. */
  readonly paintedAt: number;
}

/** Opens an address and tells what its first picture was made of. */
export async function firstAnswer(page: Page, address: string): Promise<FirstAnswer> {
  const answer = await page.goto(address);
  const measured = await page.evaluate(async () => {
    const [painted] = await new Promise<PerformanceEntry[]>((resolve) => {
      const watch = new PerformanceObserver((list) => {
        const found = list.getEntriesByName("first-contentful-paint");
        if (found.length > 0) resolve(found);
      });
      watch.observe({ type: "paint", buffered: true });
    });
    const [page] = performance.getEntriesByType("navigation");
    if (!(page instanceof PerformanceNavigationTiming)) throw new Error("A page knows how it was opened.");
    const styles = performance
      .getEntriesByType("resource")
      .flatMap((one) =>
        one instanceof PerformanceResourceTiming && one.name.endsWith(".css") ? one.encodedBodySize : [],
      );
    return {
      htmlBytes: page.encodedBodySize,
      styleBytes: styles.reduce((sum, bytes) => sum + bytes, 0),
      redirects: page.redirectCount,
      paintedAt: painted?.startTime ?? Number.NaN,
    };
  });
  return { html: (await answer?.text()) ?? "", ...measured };
}
