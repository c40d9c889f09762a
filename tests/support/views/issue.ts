/** Goal and demand: the page, a demand's details, and a new demand. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import { planPage, type View, type World } from "./view.ts";

export const issueViews: readonly View[] = [
  { name: "goal and demand", who: "member", open: (page, { group }) => planPage(page, group, "/issue") },
  { name: "details of a demand", who: "member", open: (page, world) => demandOf(page, world, "issue.open") },
  {
    name: "choice of a target",
    who: "member",
    async open(page, world) {
      await demandOf(page, world, "issue.open");
      const { t } = world;
      await page
        .getByRole("dialog")
        .getByRole("button", { name: t("issue.field.primary") })
        .click();
      await expect(page.getByRole("dialog", { name: t("issue.which.primary") })).toBeVisible();
    },
  },
  {
    name: "a new demand",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "/issue");
      await page.getByRole("button", { name: t("issue.addAnother") }).click();
      await expect(page.getByRole("dialog", { name: t("issue.newDemand") })).toBeVisible();
    },
  },
  { name: "goal and demand for a mentor", who: "mentor", open: (page, { group }) => planPage(page, group, "/issue") },
  { name: "a demand for a mentor", who: "mentor", open: (page, world) => demandOf(page, world, "issue.look") },
];

async function demandOf(page: Page, { group, t }: World, button: string): Promise<void> {
  await planPage(page, group, "/issue");
  await page
    .getByRole("link", { name: new RegExp(`^${t(button)} `) })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: t("issue.demand") })).toBeVisible();
}
