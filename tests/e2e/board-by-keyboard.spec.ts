/** The whole board without a mouse: everything is reached, done and taken back with keys, and told to those who listen. */
import type { Locator, Page } from "playwright/test";
import { becomesLive, expect, openBoard } from "../support/fixtures.ts";
import { reads, test } from "../support/visitors.ts";
import { type Language, languages, wordsIn } from "../support/words.ts";
import { boardOn, card, column, expectSaved } from "./steps-board.ts";

const focused = (page: Page) => page.locator(":focus");

/** Goes on by Tab until the wanted thing has the focus, as a person does who cannot point. */
async function tabsTo(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`60 times ${key} never came to ${wanted.toString()}.`);
}

async function presses(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** With the space bar; when that was told, the arrows belong to the card. */
async function takes(page: Page, handle: Locator, told = /Взехте/): Promise<void> {
  await tabsTo(page, handle);
  await presses(page, "Space");
  await expect(page.locator("[aria-live=assertive]", { hasText: told })).toBeAttached();
  // The library begins to listen in a timer of its own: one that was set later comes after it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

test("a step is added, opened, filled in and closed again, and the focus is back on its card", async ({
  group,
  boardOf,
}) => {
  const page = await boardOf(group, group.people.nadya);
  await presses(page, "Tab");
  await expect(focused(page)).toHaveText("Към съдържанието");
  await presses(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await tabsTo(page, page.getByRole("button", { name: "Добави стъпка" }));
  await presses(page, "Enter");
  await page.keyboard.type("Плакати");
  await presses(page, "Enter");
  await expect(page.getByRole("status").filter({ hasText: "Добавена: „Плакати“" })).toBeVisible();
  await presses(page, "Escape");
  const link = card(page, "Плакати").getByRole("link");
  await expect(link).toBeFocused();

  await presses(page, "Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Плакати" })).toBeVisible();
  await tabsTo(page, sheet.getByRole("button", { name: "Промени заглавието" }));
  await presses(page, "Enter");
  await expect(sheet.getByRole("textbox", { name: "Стъпка" })).toBeFocused();
  await presses(page, "End");
  await page.keyboard.type(" в училището");
  await presses(page, "Enter");
  await expect(sheet.getByRole("heading", { name: "Плакати в училището" })).toBeVisible();

  await tabsTo(page, sheet.getByRole("button", { name: "Отговорник" }));
  await presses(page, "Enter");
  await tabsTo(page, page.getByRole("dialog", { name: "Кой отговаря?" }).getByRole("button", { name: "Севда" }));
  await presses(page, "Enter");
  await expect(sheet.getByRole("button", { name: "Отговорник" })).toContainText("Севда");
  await expect(sheet.getByRole("button", { name: "Отговорник" })).toBeFocused();

  await tabsTo(page, sheet.getByRole("button", { name: /^Срок/ }));
  await presses(page, "Enter");
  await tabsTo(page, sheet.getByRole("button", { name: "Утре", exact: true }));
  await presses(page, "Enter");
  await expect(sheet.getByRole("button", { name: /^Срок/ })).toContainText("Утре е денят");

  await tabsTo(page, sheet.getByRole("textbox", { name: "Какво още трябва?" }));
  await page.keyboard.type("Боя");
  await presses(page, "Enter");
  await tabsTo(page, sheet.getByRole("checkbox", { name: "Боя" }), "Shift+Tab");
  await presses(page, "Space");
  await expect(sheet.getByRole("checkbox", { name: "Боя" })).toBeChecked();

  await presses(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(card(page, "Плакати в училището").getByRole("link")).toBeFocused();
  await expect(card(page, "Плакати в училището")).toContainText(/Утре е денят.*Севда.*1 от 1/s);
  await expectSaved(page);
});

test("a card goes with space and arrows to another place and column; Esc leaves it where it was", async ({
  group,
  boardOf,
}) => {
  const page = await boardOf(group, group.people.nadya);
  const handle = card(page, "Подписка").getByRole("button", { name: "Премести" });
  await expect(handle).toHaveAttribute("aria-describedby", /./);
  const before = await boardOn(page);
  await takes(page, handle);
  await presses(page, "ArrowUp", "ArrowRight", "Escape");
  await expect(page.getByText("„Подписка“ остана на мястото си.")).toBeAttached();
  expect(await boardOn(page)).toEqual(before);

  await takes(page, handle);
  await presses(page, "ArrowUp", "Space");
  await expect.poll(() => boardOn(page)).toMatchObject({ Предстои: ["Подписка", "Среща с кмета"] });
  await takes(page, handle);
  await presses(page, "ArrowRight", "ArrowDown", "Enter");
  await expect.poll(() => boardOn(page)).toMatchObject({ "Правим го": ["Анкета", "Подписка"] });
  await expectSaved(page);
});

test("“Move to…” moves a card, Ctrl+Z takes it back and Ctrl+Shift+Z does it again", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  const before = await boardOn(page);
  await tabsTo(page, card(page, "Подписка").getByRole("button", { name: "Премести" }));
  await presses(page, "Enter");
  await tabsTo(page, page.getByRole("dialog").getByRole("button", { name: "Чакаме" }));
  await presses(page, "Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Най-отгоре" })).toBeFocused();
  await presses(page, "Enter");
  await expect(card(column(page, "Чакаме"), "Подписка").getByRole("link")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "„Подписка“ е в „Чакаме“." })).toBeVisible();

  await presses(page, "Control+z");
  await expect(page.getByRole("status").filter({ hasText: "Отменено: преместване на „Подписка“." })).toBeVisible();
  expect(await boardOn(page)).toEqual(before);
  await presses(page, "Control+Shift+z");
  await expect(card(column(page, "Чакаме"), "Подписка")).toBeVisible();
  await expectSaved(page);
});

test("a sheet that is closed with nothing done gives the focus back to what opened it", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  for (const opener of [
    page.getByRole("button", { name: "Добави стъпка" }),
    page.getByRole("button", { name: /Още/ }),
  ]) {
    await opener.focus();
    await presses(page, "Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
    await presses(page, "Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  await card(page, "Подписка").getByRole("button", { name: "Премести" }).focus();
  await presses(page, "Enter", "Escape");
  await expect(card(page, "Подписка").locator(":focus")).toHaveCount(1);
});

test("the list is reached and a deleted step comes back, without leaving the keyboard", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  await tabsTo(page, page.getByRole("link", { name: "Списък" }));
  await presses(page, "Enter");
  await expect(page.getByRole("table", { name: "Всички стъпки в групи" })).toBeVisible();
  await tabsTo(page, page.getByRole("row", { name: "Подписка" }).getByRole("link"));
  await presses(page, "Enter");
  await tabsTo(page, page.getByRole("dialog").getByRole("button", { name: "Изтрий стъпката" }), "Shift+Tab");
  await presses(page, "Enter");
  await expect(page.getByRole("row", { name: "Подписка" })).toHaveCount(0);
  await expect(page.getByText("„Подписка“ е изтрита. Можете да я върнете до 30 дни.")).toBeVisible();
  await expect(focused(page)).not.toHaveCount(0);

  await tabsTo(page, page.locator("summary", { hasText: "Изтрити" }));
  await presses(page, "Enter");
  await tabsTo(page, page.getByRole("button", { name: "Върни „Подписка“" }));
  await presses(page, "Enter");
  await expect(page.getByRole("row", { name: "Подписка" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Подписка" }).getByRole("link")).toBeFocused();
  await expectSaved(page);
});

const nameOf: Record<Language, string> = { bg: "Bulgarian", en: "English" };

for (const language of languages) {
  test(`what happens to a card in the hand is told in ${nameOf[language]}`, async ({ group, browserOf }) => {
    const t = wordsIn(language);
    const context = await browserOf(group.people.nadya);
    await reads(context, language);
    const page = await openBoard(await context.newPage(), group);
    const handle = card(page, "Подписка").getByRole("button", { name: t("steps.move") });
    await expect(handle).toHaveAccessibleDescription(t("steps.drag.help"));
    const told = page.locator("[aria-live=assertive]").filter({ hasText: /./ });
    const at = (column: string, position: number, of: number) =>
      t("steps.drag.at", { column: t(`steps.column.${column}`), position, of });

    await takes(page, handle, /./);
    await expect(told).toHaveText(`${t("steps.drag.taken", { title: "Подписка" })} ${at("todo", 2, 2)}`);
    await presses(page, "ArrowUp");
    await expect(told).toHaveText(at("todo", 1, 2));
    await presses(page, "ArrowRight");
    await expect(told).toHaveText(at("doing", 1, 2));
    await presses(page, "Space");
    const moved = t("steps.moved", { title: "Подписка", column: t("steps.column.doing") });
    await expect(page.getByRole("status").filter({ hasText: moved })).toBeVisible();
    await takes(page, handle, /./);
    await presses(page, "Escape");
    await expect(told).toHaveText(t("steps.drag.stays", { title: "Подписка" }));
  });
}

test("being without a network and being back is told in words", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  const told = page.getByRole("status").filter({ hasText: "Няма интернет." });
  await page.context().setOffline(true);
  await expect(told).toBeVisible();
  const live = becomesLive(page);
  await page.context().setOffline(false);
  await live;
  await expect(told).toHaveCount(0);
});
