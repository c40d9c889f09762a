/** Grid and spectrum of the people, their sheets for moving, and the page with positions hidden. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import type { FullGroup } from "../full-group.ts";
import { planPage, type View } from "./view.ts";

type MapName = "grid" | "spectrum";

export const peopleMapViews: readonly View[] = [
  ...(["grid", "spectrum"] as const).flatMap((view): View[] => [
    { name: `people, ${view}`, who: "member", open: (page, { group }) => mapOf(page, group, view) },
    {
      name: `people, ${view}, sheet for moving`,
      who: "member",
      async open(page, { group, t }) {
        await mapOf(page, group, view);
        await page.locator("[data-mover]").first().dispatchEvent("click");
        const question = view === "grid" ? t("maps.quadrant.close") : t("people.whichSupport");
        await expect(page.getByRole("dialog").getByRole("heading", { name: question })).toBeVisible();
      },
    },
    { name: `people, ${view} of a mentor`, who: "mentor", open: (page, { group }) => mapOf(page, group, view) },
  ]),
  {
    name: "people, positions hidden",
    who: "facilitator",
    async open(page, { group, t }) {
      await mapOf(page, group, "grid");
      await page.getByRole("button", { name: t("maps.hide") }).click();
      await expect(page.getByText(t("maps.hiddenText"))).toBeVisible();
    },
  },
];

async function mapOf(page: Page, group: FullGroup, view: MapName): Promise<void> {
  await planPage(page, group, `/people?view=${view}`);
  await expect(page.locator("[data-person]").first()).toBeVisible();
}
