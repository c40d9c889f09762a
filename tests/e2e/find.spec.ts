/** Finding in a plan: by the keyboard, in either alphabet, live, without a network, and never in the way of typing. */
import type { Page } from "playwright/test";
import { expect, openBoard, openPlanPage, test } from "../support/fixtures.ts";
import { addCards, card, column } from "./steps-board.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Какво търсите?" });
const finds = (page: Page) => page.getByRole("option");

test("Ctrl+K, a word in Latin letters, arrows and Enter lead to the card", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("sreshta");
  await expect(finds(page)).toHaveText(["Среща с кмета"]);
  await expect(finds(page).locator("mark")).toHaveText("Среща");
  await field(page).fill("a");
  await expect(finds(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  const last = finds(page).last();
  await expect(last).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await last.getAttribute("id")) ?? "?");
  await field(page).fill("подпис");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Подписка" })).toBeVisible();
  await expect(page).toHaveURL(/\/steps\?step=stp_/);
});

test("what somebody else adds is found at once, and nothing found is said", async ({ group, boardOf, browserOf }) => {
  const sevda = await boardOf(group, group.people.sevda);
  const nadya = await (await browserOf(group.people.nadya, { viewport: { width: 360, height: 740 } })).newPage();
  await openPlanPage(nadya, `/plans/${group.planId}`);
  await nadya.getByRole("banner").getByRole("button", { name: "Търси" }).click();
  await field(nadya).fill("плакат");
  await expect(nadya.getByRole("status").filter({ hasText: "Няма такова в плана." })).toBeVisible();
  await addCards(sevda, "Предстои", "Плакати в училището");
  await expect(finds(nadya)).toHaveText(["Плакати в училището"]);
  await finds(nadya).click();
  await expect(nadya.getByRole("dialog", { name: "Плакати в училището" })).toBeVisible();
});

test("the shortcut belongs to the field while somebody types", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, `/plans/${group.planId}/issue`);
  const goal = page.getByRole("textbox", { name: "Скоро, с този план" });
  await goal.fill("Писмо");
  await page.keyboard.press("Control+k");
  await expect(goal).toBeFocused();
  await expect(goal).toHaveValue("Писмо");
  await expect(field(page)).toHaveCount(0);
});

test("a page that is open goes on finding, and to pages never opened, after the network is gone", async ({
  group,
  browserOf,
}) => {
  const context = await browserOf(group.people.nadya, { serviceWorkers: "block" });
  const page = await context.newPage();
  await openPlanPage(page, `/plans/${group.planId}`);
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll("link[rel=modulepreload][href*=steps]").length))
    .toBeGreaterThan(0);
  await expect
    .poll(() =>
      page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => /find-part/.test(name))),
    )
    .toBe(true);
  await context.setOffline(true);
  await page.keyboard.press("Control+k");
  await field(page).fill("анкета");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Анкета" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(column(page, "Правим го"), "Анкета")).toBeVisible();
});

test("a mentor finds as well", async ({ group, browserOf }) => {
  const page = await openBoard(await (await browserOf(group.people.mentor)).newPage(), group);
  await page.getByRole("banner").getByRole("button", { name: "Търси" }).click();
  await field(page).fill("анк");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Анкета" })).toBeVisible();
});
