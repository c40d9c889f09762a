/** What a view is: a page or sheet that somebody can have before them, and the way to it. */
import type { Page } from "playwright/test";
import { expect, openPlanPage } from "../fixtures.ts";
import type { FullGroup } from "../full-group.ts";
import type { wordsIn } from "../words.ts";

export type Who = "nobody" | "member" | "facilitator" | "mentor" | "waiting" | "coordinator" | "admin";

export interface World {
  readonly group: FullGroup;
  readonly t: ReturnType<typeof wordsIn>;
}

export interface View {
  readonly name: string;
  readonly who: Who;
  open(page: Page, world: World): Promise<void>;
}

export async function goes(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
}

/** A page of the group's plan, live and with nothing over it; loaded only when it is not there already. */
export async function planPage(page: Page, { planId }: FullGroup, path: string): Promise<void> {
  const address = `/plans/${planId}${path}`;
  const { pathname, search } = new URL(page.url(), "http://nowhere");
  if (pathname + search !== address) await openPlanPage(page, address);
  await closeSheets(page);
}

async function closeSheets(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog").last();
  while (await sheet.isVisible()) {
    const former = await page.getByRole("dialog").count();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(former - 1);
  }
}
