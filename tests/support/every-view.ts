/** Every page and every sheet that somebody can have before them, in one list, for tests that look at all of them. */
import type { BrowserContext, Page } from "playwright/test";
import { expect, openBoard, safeOrigin, signIn } from "./fixtures.ts";
import type { FullGroup } from "./full-group.ts";
import { reads } from "./visitors.ts";
import { type Language, wordsIn } from "./words.ts";

type Who = "nobody" | "member" | "facilitator" | "mentor" | "waiting";

interface World {
  readonly group: FullGroup;
  readonly t: ReturnType<typeof wordsIn>;
}

export interface View {
  readonly name: string;
  readonly who: Who;
  open(page: Page, world: World): Promise<void>;
}

const door: readonly View[] = [
  { name: "front door", who: "nobody", open: (page) => goes(page, "/") },
  { name: "door by invitation", who: "nobody", open: (page, { group }) => goes(page, group.code.path) },
  {
    name: "door with a refusal",
    who: "nobody",
    async open(page, { group, t }) {
      await goes(page, group.code.path);
      await page.getByRole("button", { name: t("join.enter") }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "return form",
    who: "nobody",
    async open(page, { group, t }) {
      await goes(page, group.code.path);
      await page.getByRole("button", { name: t("join.haveSeat") }).click();
      await expect(page.getByLabel(t("join.pin"))).toBeVisible();
    },
  },
  { name: "dead invitation", who: "nobody", open: (page) => goes(page, "/join/AAAAAAAAAAAAAAAAAAAAAA") },
  { name: "sign-in", who: "nobody", open: (page) => goes(page, "/login") },
  { name: "missing page", who: "nobody", open: (page) => goes(page, "/nowhere") },
];

const home: readonly View[] = [
  { name: "waiting page", who: "waiting", open: (page) => goes(page, "/home") },
  { name: "home of a facilitator", who: "facilitator", open: (page) => goes(page, "/home") },
  { name: "home of a member", who: "member", open: (page) => goes(page, "/home") },
  { name: "profile", who: "member", open: (page) => goes(page, "/account") },
  {
    name: "plan of another group",
    who: "member",
    open: (page) => goes(page, "/plans/pln_AAAAAAAAAAAAAAAAAAAAAA/steps"),
  },
];

const plan: readonly View[] = [
  { name: "board", who: "member", open: (page, { group }) => boardOf(page, group) },
  {
    name: "sheet for adding",
    who: "member",
    async open(page, { group, t }) {
      await boardOf(page, group);
      await page.getByRole("button", { name: t("steps.add"), exact: true }).click();
      await expect(page.getByRole("dialog", { name: t("steps.addTitle") })).toBeVisible();
    },
  },
  {
    name: "sheet for moving",
    who: "member",
    async open(page, { group, t }) {
      await boardOf(page, group);
      await mover(page, t, "Подписка").click();
      await expect(page.getByRole("list", { name: t("steps.whichColumn") })).toBeVisible();
    },
  },
  {
    name: "places in the sheet for moving",
    who: "member",
    async open(page, { group, t }) {
      await boardOf(page, group);
      await mover(page, t, "Подписка").click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: t("steps.column.waiting") })
        .click();
      await expect(page.getByRole("dialog").getByRole("button", { name: t("steps.placeFirst") })).toBeVisible();
    },
  },
  {
    name: "sheet of the plan's frame",
    who: "member",
    async open(page, { group, t }) {
      await boardOf(page, group);
      await page.getByRole("button", { name: t("shell.more") }).click();
      await expect(page.getByRole("dialog", { name: t("shell.more") })).toBeVisible();
    },
  },
  {
    name: "folded steps, opened",
    who: "member",
    async open(page, { group }) {
      await boardOf(page, group);
      for (const fold of await page.locator("details > summary").all()) await fold.click();
    },
  },
  { name: "details of a step", who: "member", open: (page, { group }) => stepOf(page, group) },
  {
    name: "choice of an owner",
    who: "member",
    async open(page, { group, t }) {
      await stepOf(page, group);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: t("steps.field.owner") })
        .click();
      await expect(page.getByRole("dialog", { name: t("steps.whoOwns") })).toBeVisible();
    },
  },
  {
    name: "details with open editors",
    who: "member",
    async open(page, { group, t }) {
      await stepOf(page, group);
      const sheet = page.getByRole("dialog");
      await sheet.getByRole("button", { name: new RegExp(`^${t("steps.field.days")}`) }).click();
      await sheet.getByRole("button", { name: t("steps.editItem", { text: "Боя и картон" }) }).click();
      await sheet.getByRole("button", { name: t("steps.rename") }).click();
      await expect(sheet.getByRole("button", { name: t("steps.dayTomorrow"), exact: true })).toBeVisible();
    },
  },
  {
    name: "list",
    who: "member",
    open: (page, { group }) => goes(page, `/plans/${group.planId}/steps?view=list`),
  },
  { name: "board of a mentor", who: "mentor", open: (page, { group }) => boardOf(page, group) },
  { name: "details for a mentor", who: "mentor", open: (page, { group }) => stepOf(page, group) },
];

const everyView: readonly View[] = [...door, ...home, ...plan];

/** Goes through all views in one browser per person and calls `look` at each. */
export async function visitAll(
  browserFor: () => Promise<BrowserContext>,
  group: FullGroup,
  language: Language,
  look: (page: Page, view: View) => Promise<void>,
  views: readonly View[] = everyView,
): Promise<void> {
  const world = { group, t: wordsIn(language) };
  for (const who of new Set(views.map((view) => view.who))) {
    const context = await browserFor();
    await reads(context, language, "light");
    const token = tokenOf(who, group);
    if (token !== null) await signIn(context, { token }, safeOrigin);
    const page = await context.newPage();
    for (const view of views.filter((one) => one.who === who)) {
      await view.open(page, world);
      await look(page, view);
    }
    await context.close();
  }
}

function tokenOf(who: Who, { people, waiting }: FullGroup): string | null {
  switch (who) {
    case "nobody":
      return null;
    case "member":
      return people.nadya.token;
    case "waiting":
      return waiting.token;
    default:
      return people[who].token;
  }
}

async function goes(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
}

/** The live board with nothing over it; loaded only when it is not there already. */
async function boardOf(page: Page, group: FullGroup): Promise<void> {
  if (!page.url().includes(`/plans/${group.planId}/`)) await openBoard(page, group);
  const sheet = page.getByRole("dialog").last();
  while (await sheet.isVisible()) {
    const former = await page.getByRole("dialog").count();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(former - 1);
  }
}

async function stepOf(page: Page, group: FullGroup): Promise<void> {
  await boardOf(page, group);
  await page.locator(`[data-step="${group.fullStep}"]`).getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

function mover(page: Page, t: World["t"], title: string) {
  return page.getByRole("button", { name: `${t("steps.move")} „${title}“` });
}
