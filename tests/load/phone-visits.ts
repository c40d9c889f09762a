/** A phone of 390 pixels that opens addresses with nothing kept from before, and then once more. */
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { findBrowser } from "../support/browser.mjs";
import { faultPassword } from "../support/running-server.ts";
import type { SlowLine } from "../support/slow-line.ts";
import { slowCpu } from "../support/slow-phone.ts";
import type { Figures } from "./screen-figures.ts";

const screen: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "bg-BG",
  timezoneId: "Europe/Sofia",
};

type Kept = Awaited<ReturnType<BrowserContext["storageState"]>>;

export class Phone {
  #signedIn: Kept | undefined;

  private constructor(
    readonly browser: Browser,
    readonly line: SlowLine,
  ) {}

  static async start(line: SlowLine): Promise<Phone> {
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
    return new Phone(browser, line);
  }

  /** Gives the path of the first plan on the way. */
  async signIn(email: string): Promise<string> {
    const context = await this.browser.newContext({ ...screen, baseURL: this.line.origin });
    const page = await context.newPage();
    await page.goto("/login");
    await page.fill("input[name=email]", email);
    await page.fill("input[name=password]", faultPassword);
    await page.click("main button[type=submit]");
    await page.waitForURL("**/home");
    const link = await page.locator("a[href*='/plans/']").first().getAttribute("href");
    const { cookies } = await context.storageState();
    this.#signedIn = { cookies, origins: [] };
    await context.close();
    const [path] = /\/plans\/[^/?]+/.exec(link ?? "") ?? [];
    if (path === undefined) throw new Error(`${email} has no plan.`);
    return path;
  }

  /** One cold visit, and one more with what the device has kept of it. `asNobody`: as whoever is not signed in. */
  async visit(path: string, asNobody: boolean): Promise<Figures> {
    const kept = asNobody || this.#signedIn === undefined ? {} : { storageState: this.#signedIn };
    const context = await this.browser.newContext({ ...screen, ...kept, baseURL: this.line.origin });
    const page = await context.newPage();
    await slowCpu(page);
    await page.addInitScript({ path: fileURLToPath(new URL("./watch-page.mjs", import.meta.url)) });
    const cold = await measured(page, path);
    this.line.hurry(true);
    await page.waitForFunction(async () => {
      const watch: PageWatch = Reflect.get(window, "pageWatch");
      return await watch.isKept();
    });
    this.line.hurry(false);
    const { LCP: again } = await measured(page, path);
    await context.close();
    return { ...cold, again };
  }

  async end(): Promise<void> {
    await this.browser.close();
  }
}

/** What `watch-page.mjs` offers in the page. */
interface PageWatch {
  isAtRest(): boolean;
  isKept(): Promise<boolean>;
  figures(): Omit<Figures, "again">;
}

async function measured(page: Page, path: string): Promise<Omit<Figures, "again">> {
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const watch: PageWatch = Reflect.get(window, "pageWatch");
    return watch.isAtRest();
  });
  return await page.evaluate(() => {
    const watch: PageWatch = Reflect.get(window, "pageWatch");
    return watch.figures();
  });
}
