/** The people: table or list, details, and the sheets over them. */
import type { Page } from "playwright/test";
import { expect } from "../fixtures.ts";
import type { FullGroup } from "../full-group.ts";
import { planPage, type View, type World } from "./view.ts";

const mayor = "Кметът";

export const peopleViews: readonly View[] = [
  { name: "people", who: "member", open: (page, { group }) => peopleOf(page, group) },
  {
    name: "people, a text being edited",
    who: "member",
    async open(page, { group }) {
      await editCell(page, group, "roleTitle");
      await page.keyboard.type("0888 123 456");
    },
  },
  {
    name: "people, a choice being made",
    who: "member",
    open: (page, { group }) => editCell(page, group, "support"),
  },
  {
    name: "people, filters",
    who: "member",
    async open(page, { group, t }) {
      await peopleOf(page, group);
      await page.getByRole("button", { name: t("people.filters") }).click();
      await expect(page.getByRole("dialog", { name: t("people.filterTitle") })).toBeVisible();
    },
  },
  {
    name: "people, sheet for adding",
    who: "member",
    async open(page, { group, t }) {
      await peopleOf(page, group);
      await page.getByRole("button", { name: t("people.add"), exact: true }).click();
      await expect(page.getByRole("dialog", { name: t("people.addTitle") })).toBeVisible();
    },
  },
  {
    name: "people, pasted rows",
    who: "member",
    async open(page, world) {
      const { t, group } = world;
      await peopleOf(page, group);
      await openPaste(page, world);
      await page
        .getByRole("dialog")
        .getByLabel(t("people.pasteHere"))
        .fill(`Name\tRole\tPhone\n${mayor}\tdecides\t0888 123 456\n\tadvises\t\nBoris\tsings\t`);
      await page.getByRole("button", { name: t("people.pasteNext") }).click();
      await expect(page.getByRole("table", { name: t("people.pastePreview") })).toBeVisible();
    },
  },
  { name: "details of a person", who: "member", open: (page, { group }) => detailsOf(page, group) },
  {
    name: "details of a person, choice of a position",
    who: "member",
    async open(page, { group, t }) {
      await detailsOf(page, group);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: new RegExp(`^${t("people.column.support")}`) })
        .click();
      await expect(page.getByRole("dialog", { name: t("people.whichSupport") })).toBeVisible();
    },
  },
  {
    name: "details of a person with open editors",
    who: "member",
    async open(page, { group, t }) {
      await detailsOf(page, group);
      const sheet = page.getByRole("dialog");
      await sheet.getByRole("button", { name: t("people.rename") }).click();
      await sheet.getByLabel(t("people.field.note")).first().fill("0888 123 456");
      await sheet.getByRole("button", { expanded: false }).first().click();
      await expect(sheet.getByRole("button", { name: t("people.deleteRelation") })).toBeVisible();
    },
  },
  {
    name: "details of a person, choice of a relation",
    who: "member",
    async open(page, { group, t }) {
      await detailsOf(page, group);
      await page.getByRole("button", { name: t("people.addRelation") }).click();
      await page
        .getByRole("dialog", { name: t("people.relationWho", { name: mayor }) })
        .getByRole("button", { name: "Рая" })
        .click();
      const kinds = t("people.relationKind", { one: mayor, other: "Рая" });
      await expect(page.getByRole("dialog", { name: kinds })).toBeVisible();
    },
  },
  { name: "people of a mentor", who: "mentor", open: (page, { group }) => peopleOf(page, group) },
  { name: "details of a person for a mentor", who: "mentor", open: (page, { group }) => detailsOf(page, group) },
];

async function peopleOf(page: Page, group: FullGroup): Promise<void> {
  await planPage(page, group, "/people");
  await expect(page.getByRole("link", { name: mayor })).toBeVisible();
}

async function detailsOf(page: Page, group: FullGroup): Promise<void> {
  await peopleOf(page, group);
  await page.getByRole("link", { name: mayor }).click();
  await expect(page.getByRole("dialog", { name: mayor })).toBeVisible();
}

/** Laptops only: phones change everything in the details. */
async function editCell(page: Page, group: FullGroup, column: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await peopleOf(page, group);
  await page.getByRole("grid").getByRole("row", { name: mayor }).locator(`[data-column=${column}]`).focus();
  await page.keyboard.press("Enter");
}

/** On phones the way in lies among the filters. */
async function openPaste(page: Page, { t }: World): Promise<void> {
  const paste = page.getByRole("button", { name: t("people.paste") });
  if (!(await paste.isVisible())) await page.getByRole("button", { name: t("people.filters") }).click();
  await paste.click();
  await expect(page.getByRole("dialog", { name: t("people.pasteTitle") })).toBeVisible();
}
