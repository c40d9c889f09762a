/** What hands do on the pages of a plan, on a phone and on a laptop: each goes the way that its screen offers. */
import type { Locator, Page } from "playwright/test";
import { expect } from "../support/fixtures.ts";
import { addPeople, cell, goTo as goToCell } from "./people-page.ts";
import { closeCard } from "./steps-board.ts";

export interface Hands {
  page: Page;
  readonly isPhone: boolean;
}

const pageNames = {
  overview: "Начало",
  issue: "Проблем и искане",
  people: "Хора",
  steps: "Стъпки",
  calendar: "Календар",
  text: "Послания",
} as const;

/** By the rail, the tabs, or what lies behind "more". */
export async function goTo({ page, isPhone }: Hands, name: keyof typeof pageNames): Promise<void> {
  const words = pageNames[name];
  const pages = page.getByRole("navigation", { name: "Страници на плана" });
  if (isPhone && (name === "issue" || name === "text")) {
    await pages.getByRole("button", { name: "Още" }).click();
    await page.getByRole("dialog").getByRole("link", { name: words, exact: true }).click();
  } else await pages.getByRole("link", { name: words, exact: true }).click();
  await expect(page.locator("[data-page-title]")).toHaveText(words);
}

export async function writeDemand(hands: Hands, who: string, what: string, due: string): Promise<void> {
  await goTo(hands, "issue");
  const { page } = hands;
  const another = page.getByRole("button", { name: "Добави още едно искане" });
  const sentence = page.getByRole("textbox", { name: "Искаме… кой?" });
  await expect(another.or(sentence)).toBeVisible();
  if (await another.isVisible()) await another.click();
  await sentence.fill(who);
  await page.getByRole("textbox", { name: "да… какво да направи?" }).fill(what);
  await page.getByLabel("до… кой ден?").fill(due);
  await page.getByRole("button", { name: "Запиши искането" }).click();
  await expect(page.getByText(`Искаме ${who} да ${what}`)).toBeVisible();
}

export async function writeGoal(hands: Hands, field: string, words: string): Promise<void> {
  await goTo(hands, "issue");
  const box = hands.page.getByRole("textbox", { name: field });
  await box.fill(words);
  await box.blur();
}

export interface NewPerson {
  readonly name: string;
  readonly stance: string;
  readonly stage: string;
}

export async function addPerson(hands: Hands, { name, stance, stage }: NewPerson): Promise<void> {
  await goTo(hands, "people");
  const { page } = hands;
  await addPeople(page, name);
  if (!hands.isPhone) {
    await chooseInCell(page, name, "support", stance);
    await chooseInCell(page, name, "stage", stage);
    return;
  }
  const details = await openPerson(page, name);
  await pick(page, details, "Позиция", stance);
  await pick(page, details, "Докъде сме", stage);
  await closeCard(page);
}

export async function relate(hands: Hands, name: string, other: string, relation: string): Promise<void> {
  await goTo(hands, "people");
  const { page } = hands;
  const details = await openPerson(page, name);
  await details.getByRole("button", { name: "Добави връзка" }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: other }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: relation }).click();
  await expect(details.getByRole("link", { name: relation })).toBeVisible();
  await closeCard(page);
}

/** In the list of a phone as well as in the table of a laptop. */
export function personLink(page: Page, name: string): Locator {
  return page.locator("[data-person]").getByRole("link", { name });
}

async function openPerson(page: Page, name: string): Promise<Locator> {
  await personLink(page, name).click();
  return page.getByRole("dialog", { name, exact: true });
}

async function pick(page: Page, details: Locator, row: string, choice: string): Promise<void> {
  await details.getByRole("button", { name: new RegExp(`^${row}:`) }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: choice }).click();
  await expect(details.getByRole("button", { name: new RegExp(`^${row}:`) })).toContainText(choice);
}

async function chooseInCell(page: Page, name: string, column: "support" | "stage", choice: string): Promise<void> {
  await goToCell(page, name, column);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").getByRole("option", { name: choice }).click();
  await expect(cell(page, name, column)).toContainText(choice);
}

export async function addEvent(hands: Hands, title: string, day: string): Promise<void> {
  await goTo(hands, "calendar");
  const { page } = hands;
  await page.getByRole("button", { name: "Добави събитие", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Ново събитие" });
  await sheet.getByRole("textbox", { name: "Събитие" }).fill(title);
  await sheet.getByLabel("Ден").fill(day);
  await sheet.getByRole("button", { name: "Добави", exact: true }).click();
  const details = page.getByRole("dialog", { name: title });
  await details.getByRole("textbox", { name: "Място" }).fill("Читалището");
  await closeCard(page);
}

export async function startText(hands: Hands, kind: string, title: string, words: string): Promise<void> {
  await goTo(hands, "text");
  const { page } = hands;
  await page.getByRole("button", { name: "Добави послание", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Ново послание" });
  await sheet.getByLabel("Вид").selectOption(kind);
  await sheet.getByRole("textbox", { name: "Заглавие" }).fill(title);
  await sheet.getByRole("button", { name: "Добави и пиши" }).click();
  await type(page, title, words);
}

/** One more paragraph before or after what is there already. */
export async function continueText(hands: Hands, title: string, words: string, where: "start" | "end"): Promise<void> {
  await goTo(hands, "text");
  const { page } = hands;
  await textLink(page, title).click();
  await type(page, title, words, where);
}

export function textLink(page: Page, title: string): Locator {
  return page.locator("[data-text]").filter({ hasText: title });
}

/** To a new paragraph of one's own: two in one and the same would write each other's words apart. */
const newParagraph = {
  start: async (page: Page) => {
    // Right after it got the focus, an editor takes a jump to its beginning for a whim of the browser and undoes it.
    await expect(async () => {
      await press(page, "Control+Home");
      expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe(0);
    }).toPass();
    await press(page, "Enter");
    await press(page, "ArrowUp");
  },
  end: async (page: Page) => {
    await press(page, "Control+End");
    await press(page, "Enter");
  },
} as const;

async function type(page: Page, title: string, words: string, where: "start" | "end" | null = null): Promise<void> {
  const text = page.getByRole("article", { name: title });
  const begin = text.getByRole("button", { name: /^Пиши тук/ });
  const editor = text.getByRole("textbox");
  // Whoever has just written in it still has the editor before them.
  await expect(begin.or(editor)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  else await editor.focus();
  await expect(editor).toBeFocused();
  if (where !== null) await newParagraph[where](page);
  await page.keyboard.type(words);
  await expect(editor).toContainText(words);
}

/** No hand is quicker than a frame, and an editor learns in the next one where the browser has put the caret. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

export async function addStep(hands: Hands, title: string): Promise<void> {
  await goTo(hands, "steps");
  const { page } = hands;
  await page.getByRole("button", { name: "Добави стъпка", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Нова стъпка" });
  await sheet.getByRole("textbox", { name: "Какво ще направим?" }).fill(title);
  await page.keyboard.press("Enter");
  await expect(sheet.getByText(`Добавена: „${title}“`)).toBeVisible();
  await sheet.getByRole("button", { name: "Готово" }).click();
  await expect(sheet).toBeHidden();
}

export async function setPhase(hands: Hands, phase: string): Promise<void> {
  await goTo(hands, "overview");
  const { page } = hands;
  await page.getByRole("button", { name: "Промени", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${phase}`) })
    .click();
  await expect(page.getByRole("navigation", { name: "Докъде сме" }).locator("[aria-current=step]")).toHaveText(phase);
}
