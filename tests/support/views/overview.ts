/** The overview, and what the frame around a plan can open over it. */
import { expect } from "../fixtures.ts";
import { planPage, type View } from "./view.ts";

export const overviewViews: readonly View[] = [
  { name: "overview", who: "member", open: (page, { group }) => planPage(page, group, "") },
  {
    name: "overview with everything unfolded",
    who: "member",
    async open(page, { group }) {
      await planPage(page, group, "");
      for (const fold of await page.locator("details > summary").all()) await fold.click();
    },
  },
  {
    name: "choice of how far the group is",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "");
      await page.getByRole("button", { name: t("overview.phase.change"), exact: true }).click();
      await expect(page.getByRole("dialog", { name: t("overview.phase.title") })).toBeVisible();
    },
  },
  {
    name: "title of the plan",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "");
      await page.getByRole("button", { name: t("shell.more") }).click();
      await page.getByRole("button", { name: t("shell.planWords") }).click();
      await expect(page.getByRole("dialog", { name: t("shell.planWords") })).toBeVisible();
    },
  },
  {
    name: "find in plan, before a word is typed",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "");
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog", { name: t("find.title") })).toBeVisible();
    },
  },
  {
    name: "find in plan, with finds",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: t("find.label") }).fill("gradin");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  { name: "overview of a mentor", who: "mentor", open: (page, { group }) => planPage(page, group, "") },
];
