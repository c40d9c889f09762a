/** What the group wants, as one sentence that grows while it is written, alone and by two, with and without a network. */
import type { Page } from "playwright/test";
import { expect, keptForOffline, openPlanPage, test } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { expectSaved, savedSign } from "./steps-board.ts";

const issueOf = ({ planId }: TestGroup) => `/plans/${planId}/issue`;
const who = (page: Page) => page.getByRole("textbox", { name: "Искаме… кой?" });
const what = (page: Page) => page.getByRole("textbox", { name: "да… какво да направи?" });
const details = (page: Page) => page.getByRole("dialog", { name: "Искане" });

test("a demand is written with the keyboard alone, aimed at a new person, counted, and read by the other at once", async ({
  group,
  browserOf,
}) => {
  const [nadya, sevda] = [
    await (await browserOf(group.people.nadya)).newPage(),
    await (await browserOf(group.people.sevda)).newPage(),
  ];
  await openPlanPage(nadya, issueOf(group));
  await openPlanPage(sevda, issueOf(group));
  await who(nadya).focus();
  await nadya.keyboard.type("кметицата");
  await expect(nadya.getByText("Искаме кметицата да (какво?) до (докога?).")).toBeVisible();
  await nadya.keyboard.press("Tab");
  await nadya.keyboard.type("отвори втора група");
  await nadya.getByRole("button", { name: "Запиши искането" }).press("Enter");
  await expect(sevda.getByText("Искаме кметицата да отвори втора група до (докога?).")).toBeVisible();

  await nadya.getByRole("link", { name: /^Промени / }).press("Enter");
  await expect(details(nadya)).toBeVisible();
  await details(nadya).getByLabel("до… кой ден?").fill("2027-02-26");
  await details(nadya).getByRole("button", { name: "Адресат" }).press("Enter");
  await nadya.getByRole("searchbox", { name: "Търсене или ново име" }).fill("Калина");
  await nadya.getByRole("button", { name: "Нов: „Калина“" }).press("Enter");
  await details(nadya).getByRole("textbox", { name: "Колко искаме?" }).fill("осемдесет");
  await nadya.keyboard.press("Tab");
  await expect(details(nadya).getByRole("alert")).toHaveText("Напишете число от 0 до 10 милиона.");
  await details(nadya).getByRole("textbox", { name: "Колко искаме?" }).fill("80");
  await nadya.keyboard.press("Escape");
  await expect(details(nadya)).toHaveCount(0);
  await expect(nadya.getByRole("link", { name: /^Промени / })).toBeFocused();

  await expect(sevda.getByText(/до\s26\sфевруари/)).toBeVisible();
  await expect(sevda.getByRole("link", { name: "Калина" })).toBeVisible();
  await expect(sevda.getByText("искаме 80")).toBeVisible();
  await expectSaved(nadya);
});

test("two people in one field: what is typed here stays, and what came is offered", async ({ group, browserOf }) => {
  const [nadya, sevda] = [
    await (await browserOf(group.people.nadya)).newPage(),
    await (await browserOf(group.people.sevda)).newPage(),
  ];
  await openPlanPage(nadya, issueOf(group));
  await openPlanPage(sevda, issueOf(group));
  const goal = (page: Page) => page.getByRole("textbox", { name: "Скоро, с този план" });
  await goal(sevda).fill("нещо от Севда");
  await expect(goal(nadya)).toHaveValue("нещо от Севда");
  await goal(nadya).pressSequentially("моето");
  await goal(sevda).fill("друго от Севда");
  await goal(sevda).blur();
  await expect(nadya.getByRole("status").filter({ hasText: "друго от Севда" })).toBeVisible();
  await expect(goal(nadya)).toHaveValue("нещо от Севдамоето");
  await nadya.getByRole("button", { name: "Вземи този текст" }).click();
  await expect(goal(nadya)).toHaveValue("друго от Севда");
  await expectSaved(nadya, sevda);
});

test("a text beyond the limit is refused in words and stays in the field", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, issueOf(group));
  await what(page).fill("а".repeat(301));
  await page.getByRole("button", { name: "Запиши искането" }).click();
  await expect(page.getByRole("alert")).toHaveText("Текстът е дълъг. Може до 300 знака.");
  await expect(what(page)).toHaveValue("а".repeat(301));
});

test("a deleted demand comes back by undo and from among the deleted ones", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, issueOf(group));
  await what(page).fill("отвори втора група");
  await page.getByRole("button", { name: "Запиши искането" }).click();
  await page.getByRole("link", { name: /^Промени / }).click();
  await details(page).getByRole("button", { name: "Изтрий искането" }).click();
  await expect(page.getByRole("link", { name: /^Промени / })).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Отмени" }).click();
  await expect(page.getByRole("link", { name: /^Промени / })).toBeVisible();
  await expect(page.getByText("Отменено: изтриване на „отвори втора група“.")).toBeVisible();
  await page.getByRole("button", { name: "Повтори" }).click();
  await page.getByRole("status").getByRole("button", { name: "Затвори" }).click();
  await page.getByText("Изтрито искане: 1").click();
  await page.getByRole("button", { name: "Върни „отвори втора група“" }).click();
  await expect(page.getByRole("link", { name: /^Промени / })).toBeVisible();
});

test("it opens without the network, takes words, and sends them when the network is back", async ({
  group,
  browserOf,
}) => {
  const context = await browserOf(group.people.nadya);
  const page = await context.newPage();
  await openPlanPage(page, issueOf(group));
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("textbox", { name: "След година-две" }).fill("помощ всяка година");
  await expect(savedSign(page)).toContainText("Пазим тук");
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "След година-две" })).toHaveValue("помощ всяка година");
});
