/** The texts: the list, a text to be read and to be written, a new one. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import { planPage, type View, type World } from "./view.ts";

export const textViews: readonly View[] = [
  { name: "texts", who: "member", open: (page, { group }) => planPage(page, group, "/text") },
  { name: "a text", who: "member", open: textOf },
  {
    name: "a text being written",
    who: "member",
    async open(page, world) {
      await textOf(page, world);
      const { t } = world;
      await page.getByRole("button", { name: t("text.write") }).click();
      await expect(page.getByRole("textbox")).toBeFocused();
      const tools = page.getByRole("toolbar", { name: t("text.tools") });
      await tools.getByRole("button", { name: t("text.tool.more"), exact: true }).click();
      await tools.getByRole("button", { name: t("text.tool.link"), exact: true }).click();
      await expect(page.getByLabel(t("text.linkAddress"))).toBeFocused();
    },
  },
  {
    name: "a new message",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "/text");
      await page.getByRole("button", { name: t("text.add"), exact: true }).click();
      await expect(page.getByRole("dialog", { name: t("text.addTitle") })).toBeVisible();
    },
  },
  { name: "texts of a mentor", who: "mentor", open: (page, { group }) => planPage(page, group, "/text") },
  { name: "a text for a mentor", who: "mentor", open: textOf },
];

async function textOf(page: Page, { group }: World): Promise<void> {
  await planPage(page, group, "/text");
  await page.locator("[data-text]").first().click();
  await expect(page.getByRole("article")).toBeVisible();
}
