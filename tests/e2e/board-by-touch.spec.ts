/** The board in one hand: a finger on the handle carries a card, anywhere else it scrolls, and two taps do all that dragging does. */
import type { Locator, Page } from "playwright/test";
import { expect, openBoard } from "../support/fixtures.ts";
import { newGroup, type TestGroup } from "../support/group.ts";
import { test as base, phone } from "../support/visitors.ts";
import { Finger, middleOf } from "./finger.ts";
import { card, column, expectSaved } from "./steps-board.ts";

const titles = ["Среща с кмета", "Подписка", "Плакати", "Листовки", "Радио", "Изложба", "Писмо", "Събрание"];

interface InHand {
  readonly group: TestGroup;
  readonly page: Page;
  readonly finger: Finger;
}

const test = base.extend<{ hand: InHand }>({
  hand: async ({ sql, browserOf }, use) => {
    const group = await newGroup(sql, [...titles.map((title) => ({ title })), { title: "Анкета", column: "doing" }]);
    const page = await openBoard(await (await browserOf(group.people.nadya, phone)).newPage(), group);
    // Dragging is loaded after the page has come to rest.
    await expect(handle(page, "Подписка")).toHaveAttribute("aria-describedby", /./);
    await use({ group, page, finger: await Finger.on(page) });
  },
});

const handle = (page: Page, title: string) => card(page, title).getByRole("button", { name: "Премести" });
const carried = (page: Page) => page.locator("[data-in-hand]");
const switchPart = (page: Page, name: string) =>
  page.getByRole("group", { name: "Колони" }).getByRole("button", { name });
/** What stands on the board for the eye: a card in the hand stands where it would fall. */
const shownTitles = (page: Page) =>
  page
    .getByRole("region")
    .locator("li:not([data-lifted])")
    .getByRole("heading", { level: 4, includeHidden: true })
    .filter({ visible: true })
    .allTextContents();

/** Rests on the handle until the card comes off the board. */
async function takes({ page, finger }: InHand, title: string): Promise<void> {
  await finger.down(await middleOf(handle(page, title)));
  await expect(carried(page)).toBeVisible();
}

/** A little below the middle of a card, where what is carried falls behind it. */
async function under(element: Locator): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOf(element);
  return { x, y: y + 8 };
}

test("a finger that rests on the handle carries a card to another place in its column", async ({ hand }) => {
  const { page, finger } = hand;
  await takes(hand, "Среща с кмета");
  await finger.slideTo(await under(card(page, "Плакати")));
  const wanted = ["Подписка", "Плакати", "Среща с кмета", ...titles.slice(3)];
  await expect.poll(() => shownTitles(page)).toEqual(wanted);
  await finger.up();
  await expect(carried(page)).toHaveCount(0);
  await expect.poll(() => shownTitles(page)).toEqual(wanted);
  await expectSaved(page);
  await page.reload();
  await expect.poll(() => shownTitles(page)).toEqual(wanted);
});

test("a card held over a part of the switch opens that column and is put down in it", async ({ hand }) => {
  const { page, finger } = hand;
  await takes(hand, "Подписка");
  await finger.slideTo(await middleOf(switchPart(page, "Правим го")));
  await expect(column(page, "Правим го")).toBeVisible();
  await expect(column(page, "Предстои")).toBeHidden();
  await finger.slideTo(await under(card(page, "Анкета")));
  await expect.poll(() => shownTitles(page)).toEqual(["Анкета", "Подписка"]);
  await finger.up();
  await expect(carried(page)).toHaveCount(0);
  await expect.poll(() => shownTitles(page)).toEqual(["Анкета", "Подписка"]);
  await expect(switchPart(page, "Правим го")).toHaveAttribute("aria-pressed", "true");
  await expectSaved(page);
});

test("a card let go on a part of the switch is first in that column", async ({ hand }) => {
  const { page, finger } = hand;
  await takes(hand, "Подписка");
  await finger.slideTo(await middleOf(switchPart(page, "Правим го")), 3);
  await finger.up();
  await switchPart(page, "Правим го").tap();
  await expect.poll(() => shownTitles(page)).toEqual(["Подписка", "Анкета"]);
});

test("a swipe over cards scrolls the page, wherever it begins, and never takes a card with it", async ({ hand }) => {
  const { page, finger } = hand;
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  const lifted = await countLifts(page);
  const from = await middleOf(card(page, "Плакати").getByRole("link"));
  await finger.down(from);
  await finger.slideTo({ x: from.x, y: from.y - 240 });
  await finger.up();
  await expect.poll(scrolled).toBeGreaterThan(100);

  const onHandle = await middleOf(handle(page, "Листовки"));
  await finger.down(onHandle);
  await finger.slideTo({ x: onHandle.x, y: onHandle.y - 120 }, 3);
  await finger.up();
  expect(await lifted()).toBe(0);
  expect(await shownTitles(page)).toEqual(titles);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectSaved(page);
});

test("a tap on a card opens it, and a tap on the handle opens “Move to…”", async ({ hand: { page } }) => {
  await card(page, "Подписка").getByRole("link").tap();
  await expect(page.getByRole("dialog", { name: "Подписка", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Затвори" }).tap();
  await handle(page, "Подписка").tap();
  await expect(page.getByRole("dialog", { name: "Премести „Подписка“" })).toBeVisible();
});

test("two taps in “Move to…” do the same as dragging: another place, another column, a folded one", async ({
  hand,
}) => {
  const { page } = hand;
  const moves = async (title: string, ...choices: readonly string[]) => {
    await handle(page, title).tap();
    for (const name of choices) await page.getByRole("dialog").getByRole("button", { name }).tap();
    await expect(page.getByRole("status").filter({ hasText: `„${title}“ е в` })).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  };
  await moves("Среща с кмета", "Предстои", "След „Подписка“");
  await expect.poll(() => shownTitles(page)).toEqual(["Подписка", "Среща с кмета", ...titles.slice(2)]);
  await moves("Плакати", "Правим го", "Най-отдолу, след „Анкета“");
  await expect(page.getByText("„Плакати“ е в „Правим го“.")).toBeVisible();
  await moves("Листовки", "Идеи", "Най-отгоре");
  await expect.poll(() => shownTitles(page)).toEqual(["Подписка", "Среща с кмета", ...titles.slice(4)]);
  await switchPart(page, "Правим го").tap();
  await expect.poll(() => shownTitles(page)).toEqual(["Анкета", "Плакати"]);
  await expectSaved(page);
});

/** Counts the cards that come off the board from now on, also those that fall back at once. */
async function countLifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset.lifts = "0";
    new MutationObserver(() => {
      if (document.querySelector("[data-in-hand]")) document.body.dataset.lifts = "1";
    }).observe(document.body, { childList: true, subtree: true });
  });
  return async () => Number(await page.locator("body").getAttribute("data-lifts"));
}
