/** The steps board as people see it in Bulgarian: what they look for on it and what their hands do there. */
import type { Locator, Page } from "playwright/test";
import { expect } from "../support/fixtures.ts";

/** What everybody sees who has just come into a plan: the way that the group goes. */
export function overview(page: Page): Locator {
  return page.getByRole("navigation", { name: "Докъде сме" });
}

export type ColumnName = "Предстои" | "Правим го" | "Чакаме" | "Готово";

export function column(page: Page, name: ColumnName): Locator {
  return page.getByRole("region", { name: new RegExp(`^${name}`) });
}

/** A card wherever on the page it stands. */
export function card(within: Page | Locator, title: string): Locator {
  const page = "page" in within ? within.page() : within;
  return within.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

export type BoardTitles = Readonly<Record<ColumnName, readonly string[]>>;

/** The titles of every column from top to bottom; two equal boards give two equal answers. */
export async function boardOn(page: Page): Promise<BoardTitles> {
  const titlesIn = (name: ColumnName) => column(page, name).getByRole("heading", { level: 4 }).allInnerTexts();
  const [todo, doing, waiting, done] = await Promise.all([
    titlesIn("Предстои"),
    titlesIn("Правим го"),
    titlesIn("Чакаме"),
    titlesIn("Готово"),
  ]);
  return { Предстои: todo, "Правим го": doing, Чакаме: waiting, Готово: done };
}

/** Waits until both boards hold the same cards in the same order, and gives them. */
export async function sameBoards(one: Page, other: Page): Promise<BoardTitles> {
  await expect(async () => expect(await boardOn(one)).toEqual(await boardOn(other))).toPass({ timeout: 10_000 });
  return await boardOn(one);
}

/** The sign beside the plan's title that says where the last change is. */
export function savedSign(page: Page): Locator {
  return page.getByRole("banner").getByText(/Записано|Записва се|Пазим тук|Не затваряйте|Не е записано/);
}

export async function expectSaved(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect(savedSign(page)).toHaveText("Записано");
}

export async function dragByMouse(page: Page, title: string, to: ColumnName): Promise<void> {
  const held = card(page, title);
  // Dragging is loaded after the page has come to rest; its help for the keyboard comes with it.
  await expect(held.getByRole("button", { name: "Премести" })).toHaveAttribute("aria-describedby", /./);
  await held.hover();
  await page.mouse.down();
  const target = await boxOf(column(page, to));
  await page.mouse.move(target.x + target.width / 2, target.y + target.height - 4, { steps: 8 });
  await expect(column(page, to).getByText(title, { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(card(column(page, to), title)).toBeVisible();
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("What cannot be seen cannot be dragged to.");
  return box;
}

/** By the button and the sheet: to the top of the column. */
export async function moveByButton(page: Page, title: string, to: ColumnName): Promise<void> {
  await card(page, title).getByRole("button", { name: "Премести" }).click();
  await page.getByRole("dialog").getByRole("button", { name: to }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Най-отгоре" }).click();
}

/** Writes one title after the other at the end of a column. */
export async function addCards(page: Page, to: ColumnName, ...titles: readonly string[]): Promise<void> {
  await column(page, to).getByRole("button", { name: "Добави тук" }).click();
  const line = column(page, to).getByRole("textbox");
  for (const title of titles) {
    await line.fill(title);
    await line.press("Enter");
    await expect(line).toHaveValue("");
  }
  await line.press("Escape");
}

export async function openCard(page: Page, title: string): Promise<Locator> {
  await page.getByRole("link", { name: title, exact: true }).click();
  return page.getByRole("dialog");
}

export async function closeCard(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "Затвори" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Renames the card whose details are open, and leaves the field, which saves it. */
export async function rename(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Промени заглавието" }).click();
  await dialog.getByRole("textbox", { name: "Стъпка" }).fill(title);
  await dialog.getByRole("textbox", { name: "Стъпка" }).press("Enter");
}

/** Fills "what we need" of the card whose details are open, and leaves the field, which saves it. */
export async function writeNeeds(page: Page, words: string): Promise<void> {
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Какво ни трябва" });
  await field.fill(words);
  await field.blur();
}

/** The folded row under the board that holds deleted cards, opened. */
export async function deletedCards(page: Page): Promise<Locator> {
  const fold = page.getByRole("group").filter({ hasText: "Изтритите карти стоят тук" });
  await fold.getByText(/^Изтрити\s*\d/).click();
  return fold;
}
