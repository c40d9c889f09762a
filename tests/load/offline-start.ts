/**
 * How long a phone without a network takes from opening an address to a plan that can be read: a device four times
 * slower than this machine, a browser that was just started, a plan that was opened once. Prints the middle of five
 * runs for the page that was visited and for pages of the same plan that never were, and fails over 1.5 s.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "../support/browser.mjs";
import { faultPassword, freePort, newDataDir, startServer } from "../support/running-server.ts";

const slowdown = 4;
const runs = 5;
const limitMs = 1_500;
/** So much text in the main part is a plan, not a frame around nothing. */
const readableLetters = 150;

const dataDir = newDataDir();
const server = await startServer({ dataDir: dataDir.folder, port: await freePort() });
const origin = server.baseUrl.replace("127.0.0.1", "localhost");
const profile = mkdtempSync(join(tmpdir(), "zaedno-offline-"));
const plan = await openPlanOnce();
await server.stop();

let isSlow = false;
for (const page of ["steps", "", "issue", "people", "calendar", "text"]) {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await offlineStart(page === "" ? plan : `${plan}/${page}`));
  const middle = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
  const visited = page === "steps" ? "visited" : "never visited";
  console.log(
    `${page || "overview"} (${visited}): p50 ${Math.round(middle)} ms of ${times.map(Math.round).join(", ")}`,
  );
  isSlow ||= middle > limitMs;
}
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
dataDir.remove();
process.exit(isSlow ? 1 : 0);

/** Signs in, opens the board and stays until the device has all of it; gives the plan's path. */
async function openPlanOnce(): Promise<string> {
  const browser = await start({ offline: false });
  const page = await browser.newPage();
  await page.goto(`${origin}/login`);
  await page.fill("input[name=email]", "nadya@demo.example");
  await page.fill("input[name=password]", faultPassword);
  await page.click("main button[type=submit]");
  await page.waitForURL("**/home");
  const link = await page.locator("a[href*='/plans/']").first().getAttribute("href");
  const [found = ""] = /\/plans\/[^/]+/.exec(link ?? "") ?? [];
  await page.goto(`${origin}${found}/steps`);
  await page.waitForFunction(async () => {
    const kept = await caches.match(window.location.href, { ignoreVary: true });
    const databases = await indexedDB.databases();
    return navigator.serviceWorker.controller !== null && kept !== undefined && databases.length > 0;
  });
  await page.waitForLoadState("networkidle");
  await browser.close();
  return found;
}

/** Milliseconds from the address to the words, by the page's own clock. */
async function offlineStart(path: string): Promise<number> {
  const browser = await start({ offline: true });
  const page = await browser.newPage();
  await slowDown(browser, page);
  await page.addInitScript(watchForWords(path));
  await page.goto(origin + path, { waitUntil: "commit" });
  const at = await page.waitForFunction(() => Reflect.get(window, "readableAt"));
  const ms: unknown = await at.jsonValue();
  await browser.close();
  return Number(ms);
}

/** Runs in the page, so it is a text. The clock starts with the address, redirects included. */
function watchForWords(path: string): string {
  return `(() => {
  const look = () => {
    const words = document.querySelector("main")?.textContent.length ?? 0;
    const isThere = location.pathname === ${JSON.stringify(path)} && words > ${readableLetters};
    requestAnimationFrame(isThere ? () => { window.readableAt = performance.now(); } : look);
  };
  look();
})()`;
}

async function slowDown(browser: BrowserContext, page: Page): Promise<void> {
  const protocol = await browser.newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

async function start({ offline }: { offline: boolean }): Promise<BrowserContext> {
  const executablePath = findBrowser();
  return await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    viewport: { width: 360, height: 740 },
    locale: "bg-BG",
    offline,
  });
}
