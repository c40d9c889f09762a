/** The people page as people see it in Bulgarian: what they look for on it and what their hands do there. */
import type { Locator, Page } from "playwright/test";
import { expect, openPlanPage } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";

export type Column =
  | "name"
  | "roleTitle"
  | "publicRole"
  | "support"
  | "supportTarget"
  | "power"
  | "interest"
  | "stage"
  | "publish";

export async function openPeople(page: Page, group: TestGroup): Promise<Page> {
  return await openPlanPage(page, `/plans/${group.planId}/people`);
}

export const table = (page: Page): Locator => page.getByRole("grid", { name: "Хора" });

export function rowOf(page: Page, name: string): Locator {
  return table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name, exact: true }) });
}

export function cell(page: Page, name: string, column: Column): Locator {
  return rowOf(page, name).locator(`[data-column=${column}]`);
}

/** Puts the keyboard on a cell, as a click beside its words would. */
export async function goTo(page: Page, name: string, column: Column): Promise<void> {
  await cell(page, name, column).focus();
  await expect(cell(page, name, column)).toBeFocused();
}

/** Edits the text of the cell that has the keyboard; `end` says where it goes on. */
export async function write(page: Page, words: string, end: "Enter" | "Tab" | null = "Enter"): Promise<void> {
  await page.keyboard.press("Enter");
  const field = table(page).getByRole("textbox");
  await expect(field).toBeFocused();
  await field.fill(words);
  if (end !== null) await page.keyboard.press(end);
}

/** By the button and the sheet, one after the other. */
export async function addPeople(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Добави участник", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Нов участник" });
  for (const name of names) {
    await sheet.getByRole("textbox", { name: "Име или длъжност" }).fill(name);
    await page.keyboard.press("Enter");
    await expect(sheet.getByText(`Добавено: „${name}“`)).toBeVisible();
  }
  await sheet.getByRole("button", { name: "Готово" }).click();
  await expect(sheet).toBeHidden();
}

/** The names from top to bottom. */
export async function namesIn(page: Page): Promise<string[]> {
  return await table(page).locator("tbody [data-column=name] a").allInnerTexts();
}

/** Pastes into whatever has the keyboard, as Ctrl+V does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What Ctrl+C would take along from where the keyboard is. */
export async function copiedText(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
}
