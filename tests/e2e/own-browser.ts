/** A browser with a profile on the disk, as on a phone: it can be killed in the middle of everything and started again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type LaunchOptions } from "playwright/test";
import { signIn } from "../support/fixtures.ts";
import type { Someone } from "../support/group.ts";

export class OwnBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), "zaedno-profile-"));
  #context: BrowserContext | null = null;

  constructor(
    readonly owner: Someone,
    readonly origin: string,
    readonly launchOptions: LaunchOptions,
  ) {}

  async start({ offline = false } = {}): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...this.launchOptions,
      baseURL: this.origin,
      locale: "bg-BG",
      timezoneId: "Europe/Sofia",
      offline,
    });
    this.#context = context;
    // Browsers write their cookies down only now and then; one that dies within seconds of signing in has lost them.
    await signIn(context, this.owner, this.origin);
    return context;
  }

  /** No goodbye to any page: what is not on the disk now is gone. */
  async kill(): Promise<void> {
    const context = this.#context;
    const browser = context?.browser();
    if (!context || !browser) throw new Error("There is no browser to kill.");
    const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
    const closed = new Promise((resolve) => context.once("close", resolve));
    for (const { id } of processInfo) kill(id);
    await closed;
    this.#context = null;
  }

  async end(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function kill(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // A child that ended with its parent.
  }
}
