/** The first page of a plan: where the group stands, what comes next, who is here; live, and without words typed twice. */
import { expect, openPlanPage, test } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { addCards, card, expectSaved, overview, savedSign } from "./steps-board.ts";

const overviewOf = ({ planId }: TestGroup) => `/plans/${planId}`;

test("a new plan says what to do first, and each button leads on until all is begun", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, overviewOf(group));
  const first = page.getByRole("list").filter({ hasText: "Какво искате?" });
  await expect(first.getByRole("listitem")).toHaveCount(3);
  // The group has steps already: that is ticked off.
  await expect(first.getByRole("listitem").nth(2)).toContainText("Готово:");
  await first.getByRole("link", { name: "Напиши искането" }).click();
  await page.getByRole("textbox", { name: "Искаме… кой?" }).fill("кметицата");
  await page.getByRole("textbox", { name: "да… какво да направи?" }).fill("отвори втора група");
  await page.getByRole("button", { name: "Запиши искането" }).click();
  await page.getByRole("link", { name: "Начало" }).first().click();
  await expect(page.getByText("Искаме кметицата да отвори втора група.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Добави хора" })).toHaveAttribute("href", `${overviewOf(group)}/people`);
  await expectSaved(page);
});

test("two people see each other's place and work on the overview as it happens", async ({ group, browserOf }) => {
  const [nadya, sevda] = [
    await (await browserOf(group.people.nadya)).newPage(),
    await (await browserOf(group.people.sevda)).newPage(),
  ];
  await openPlanPage(nadya, overviewOf(group));
  await openPlanPage(sevda, `${overviewOf(group)}/steps`);
  const here = nadya.getByRole("region", { name: "Кой е тук" });
  await expect(here.getByRole("link", { name: "Севда Стъпки" })).toBeVisible();
  await card(sevda, "Подписка").getByRole("link").click();
  await here.getByRole("link", { name: "Севда Стъпки: Подписка" }).click();
  await expect(nadya.getByRole("dialog", { name: "Подписка" })).toBeVisible();
  await sevda.keyboard.press("Escape");
  await nadya.keyboard.press("Escape");
  await nadya.getByRole("link", { name: "Начало" }).first().click();

  await addCards(sevda, "Предстои", "Плакати");
  const news = nadya.getByRole("region", { name: "Какво ново днес" });
  await expect(news.getByText("Севда добави „Плакати“")).toBeVisible();
  await expect(nadya.getByRole("region", { name: "За оправяне" }).getByText(/^Още \d/)).toBeVisible();
});

test("how far the group is: two taps with the keyboard alone, told, taken back and done again", async ({
  group,
  browserOf,
}) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, overviewOf(group));
  const now = overview(page).locator("[aria-current=step]");
  await expect(now).toHaveText("Проблем");
  await page.getByRole("button", { name: "Промени", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: /^Хора/ }).focus();
  await page.keyboard.press("Enter");
  await expect(now).toHaveText("Хора");
  await expect(page.getByRole("status").filter({ hasText: "Докъде сме: Хора." })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(now).toHaveText("Проблем");
  await expect(page.getByRole("status").filter({ hasText: /^Отменено: / })).toBeVisible();
  // The same key on a Bulgarian keyboard.
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Я", code: "KeyZ", ctrlKey: true, shiftKey: true, bubbles: true }),
    ),
  );
  await expect(now).toHaveText("Хора");
});

test("a mentor reads it all and has nothing to press", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.mentor)).newPage();
  await openPlanPage(page, overviewOf(group));
  await expect(overview(page)).toBeVisible();
  await expect(page.getByText("Групата тъкмо започва")).toBeVisible();
  for (const name of ["Промени", "Напиши искането", "Добави хора", "Промени искането"])
    await expect(page.getByRole("main").getByText(name, { exact: true })).toHaveCount(0);
});

test("the title is changed for everybody, on a phone as well, and a long one never hides the saved sign", async ({
  group,
  browserOf,
}) => {
  const phone = await (await browserOf(group.people.nadya, { viewport: { width: 320, height: 640 } })).newPage();
  const other = await (await browserOf(group.people.sevda)).newPage();
  await openPlanPage(phone, overviewOf(group));
  await openPlanPage(other, overviewOf(group));
  await phone.getByRole("button", { name: "Още" }).click();
  await phone.getByRole("button", { name: "Заглавие на плана" }).click();
  const title = "Всяко дете в градината на квартала, с място за всички и помощ за родителите ".repeat(3).trim();
  await phone.getByRole("textbox", { name: "Заглавие", exact: true }).fill(title);
  await phone.keyboard.press("Escape");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(savedSign(phone)).toBeInViewport();
  await expectSaved(phone);
  const header = await phone.getByRole("banner").boundingBox();
  expect(header?.height).toBeLessThan(140);
});

test("it is readable from the server's page, before any script", async ({ group, browserOf }) => {
  const context = await browserOf(group.people.nadya, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(overviewOf(group));
  await expect(page.getByText("Какво искате?")).toBeVisible();
  await expect(page.getByRole("region", { name: "За оправяне" }).getByText("Подписка")).toBeVisible();
  await page
    .getByRole("region", { name: "За оправяне" })
    .getByRole("link", { name: /Подписка/ })
    .click();
  await expect(page.getByRole("dialog", { name: "Подписка" })).toBeVisible();
});
