/** What browser tests share: a database to prepare things in, and people with browsers of their own. */
import { sessionCookieName } from "@zaedno/programme";
import { messageType } from "@zaedno/sync";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "playwright/test";
import type { Sql } from "postgres";
import { e2eDataDir, e2eHttpsPort, e2ePort, unsafeHost } from "./e2e-server.ts";
import { newGroup, type Someone, type TestGroup } from "./group.ts";
import { databaseOf } from "./installation.ts";

export { expect };
export const safeOrigin = `http://localhost:${e2ePort}`;
export const ownHttpsOrigin = `https://localhost:${e2eHttpsPort}`;
export const unsafeOrigin = `http://${unsafeHost}:${e2ePort}`;

interface Entering extends BrowserContextOptions {
  readonly origin?: string;
}

interface Fixtures {
  readonly sql: Sql;
  /** Opens a browser of somebody's own, signed in. */
  readonly browserOf: (someone: Someone, options?: Entering) => Promise<BrowserContext>;
  /** Opens the steps board in a browser of somebody's own and waits until it is live. */
  readonly boardOf: (group: TestGroup, someone: Someone, options?: Entering) => Promise<Page>;
  readonly group: TestGroup;
}

export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern, and insists on one; any fixture will do.
  sql: async ({ browserName: _browser }, provide) => {
    const sql = databaseOf(e2eDataDir);
    await provide(sql);
    await sql.end();
  },
  group: async ({ sql }, provide) => {
    await provide(
      await newGroup(sql, [{ title: "Среща с кмета" }, { title: "Подписка" }, { title: "Анкета", column: "doing" }]),
    );
  },
  browserOf: async ({ browser }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (someone, { origin = safeOrigin, ...options } = {}) => {
      const context = await browser.newContext({
        locale: "bg-BG",
        timezoneId: "Europe/Sofia",
        baseURL: origin,
        ...options,
      });
      await signIn(context, someone, origin);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  boardOf: async ({ browserOf }, provide) => {
    await provide(async (group, someone, options) => {
      const context = await browserOf(someone, options);
      return await openBoard(await context.newPage(), group);
    });
  },
});

export async function signIn(
  context: BrowserContext,
  { token }: Pick<Someone, "token">,
  origin: string,
): Promise<void> {
  const secure = origin.startsWith("https:");
  const name = sessionCookieName(secure);
  await context.addCookies([{ name, value: token, url: origin, secure, httpOnly: true, sameSite: "Lax" }]);
}

/** Opens the steps board and waits until it is live. */
export async function openBoard(page: Page, group: TestGroup): Promise<Page> {
  return await openPlanPage(page, `/plans/${group.planId}/steps`);
}

/** Opens a page of a plan and waits until it is live. */
export async function openPlanPage(page: Page, address: string): Promise<Page> {
  const live = becomesLive(page);
  await page.goto(address);
  await live;
  return page;
}

/** Waits until the device can open this very page without the network. */
export async function keptForOffline(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(async () => {
      const kept = await caches.match(window.location.href, { ignoreVary: true });
      return navigator.serviceWorker.controller !== null && kept !== undefined;
    });
  await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
}

/**
 * Resolves when a new connection of the page has everything: from then on it shows the plan as it is and takes changes.
 * Ask before what makes it connect. N.B. the saved sign tells nothing here: without changes it says "saved" from the start.
 */
export function becomesLive(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        if (typeof payload !== "string" && payload[0] === messageType.head) resolve();
      });
    });
  });
}
