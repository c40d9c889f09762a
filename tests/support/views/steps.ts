/** The steps: board, list, details and the sheets over them. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import type { FullGroup } from "../full-group.ts";
import { goes, planPage, type View, type World } from "./view.ts";

export const stepViews: readonly View[] = [
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

const boardOf = (page: Page, group: FullGroup) => planPage(page, group, "/steps");

async function stepOf(page: Page, group: FullGroup): Promise<void> {
  await boardOf(page, group);
  await page.locator(`[data-step="${group.fullStep}"]`).getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

function mover(page: Page, t: World["t"], title: string) {
  return page.getByRole("button", { name: `${t("steps.move")} „${title}“` });
}
