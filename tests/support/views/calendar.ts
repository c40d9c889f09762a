/** The calendar: the days, a new event, an event's details. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import { planPage, type View, type World } from "./view.ts";

export const calendarViews: readonly View[] = [
  { name: "calendar", who: "member", open: (page, { group }) => planPage(page, group, "/calendar") },
  {
    name: "calendar with what is over",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "/calendar");
      await page
        .getByRole("group")
        .filter({ hasText: t("calendar.past") })
        .locator("summary")
        .click();
    },
  },
  {
    name: "events of the calendar",
    who: "member",
    open: (page, { group }) => planPage(page, group, "/calendar?show=events"),
  },
  {
    name: "a new event",
    who: "member",
    async open(page, { group, t }) {
      await planPage(page, group, "/calendar");
      await page.getByRole("button", { name: t("calendar.add"), exact: true }).click();
      await expect(page.getByRole("dialog", { name: t("calendar.addTitle") })).toBeVisible();
    },
  },
  { name: "details of an event", who: "member", open: eventOf },
  {
    name: "days and preparation of an event",
    who: "member",
    async open(page, world) {
      await eventOf(page, world);
      const { t } = world;
      const sheet = page.getByRole("dialog");
      await sheet.getByRole("button", { name: new RegExp(`^${t("calendar.field.when")}`) }).click();
      await sheet.getByRole("button", { name: t("calendar.linkStep") }).click();
      await expect(page.getByRole("dialog", { name: t("calendar.whichStep") })).toBeVisible();
    },
  },
  {
    name: "minutes being written",
    who: "member",
    async open(page, world) {
      await eventOf(page, world);
      const { t } = world;
      await page
        .getByRole("dialog")
        .getByRole("button", { name: t("text.write") })
        .click();
      await expect(page.getByRole("textbox", { name: t("calendar.minutes") })).toBeFocused();
    },
  },
  { name: "calendar of a mentor", who: "mentor", open: (page, { group }) => planPage(page, group, "/calendar") },
  { name: "an event for a mentor", who: "mentor", open: eventOf },
];

async function eventOf(page: Page, { group }: World): Promise<void> {
  await planPage(page, group, "/calendar");
  await page.locator("[data-event]:visible").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
}
