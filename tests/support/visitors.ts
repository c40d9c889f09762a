/** People at the door: browsers that nobody is signed in to yet, phones as they are held, and the code that lets them in. */
import { type JoinCode, openJoinCode } from "@zaedno/programme";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright/test";
import { installationSecrets } from "../../server/installation-key.ts";
import { e2eDataDir } from "./e2e-server.ts";
import { test as base, safeOrigin } from "./fixtures.ts";
import type { TestGroup } from "./group.ts";

interface Visiting {
  /** The group's code, open from now on, or since `hoursAgo`; it is good for an hour. */
  readonly openCode: (group: TestGroup, options?: { hoursAgo?: number }) => Promise<OpenCode>;
  /** Opens a browser that belongs to nobody yet. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Page>;
}

export interface OpenCode extends JoinCode {
  /** Where the QR leads. */
  readonly path: string;
}

/** The smallest phone of the hall, upright, with fingers. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export const test = base.extend<Visiting>({
  openCode: async ({ sql }, use) => {
    await use(async ({ groupId, people }, { hoursAgo = 0 } = {}) => {
      const since = new Date(Date.now() - hoursAgo * 3_600_000);
      const opening = { groupId, hours: 1, maxSeats: 20 };
      const secrets = installationSecrets(e2eDataDir);
      const opened = await openJoinCode(sql, secrets, people.facilitator.memberId, opening, since);
      if (!opened.ok) throw new Error(`No code could be opened: ${opened.reason}`);
      return { ...opened.code, path: `/join/${opened.code.token}` };
    });
  },
  visitor: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        locale: "bg-BG",
        timezoneId: "Europe/Sofia",
        baseURL: safeOrigin,
        ...options,
      });
      contexts.push(context);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Two languages are read in a person's cookies, as `/preferences` writes them. */
export async function reads(context: BrowserContext, locale: "bg" | "en", theme = "auto"): Promise<void> {
  const cookie = (name: string, value: string) => ({ name, value, url: safeOrigin });
  await context.addCookies([cookie("zaedno_lang", locale), cookie("zaedno_theme", theme)]);
}
