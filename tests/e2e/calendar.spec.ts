/** The calendar: kept by keyboard alone, by thumb on a phone, by two people at once, and read by the mentor. */
import { addDays, today } from "@zaedno/plan";
import { expect, openPlanPage, test } from "../support/fixtures.ts";
import { phone } from "../support/visitors.ts";
import { expectSaved } from "./steps-board.ts";

test("by keyboard alone: an event gets its day, times, preparation and flags, and goes and comes back", async ({
  group,
  browserOf,
}) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, `/plans/${group.planId}/calendar`);
  await page.getByRole("button", { name: "Добави първото събитие" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Събитие" })).toBeFocused();
  await page.keyboard.type("Среща със зам.-кмета");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Среща със зам.-кмета" });
  await expect(sheet).toBeVisible();

  await sheet.getByRole("button", { name: /^Кога/ }).press("Enter");
  await sheet.getByRole("button", { name: "утре" }).press("Enter");
  await sheet.getByLabel("От", { exact: true }).fill("10:00");
  await sheet.getByLabel("До", { exact: true }).fill("09:00");
  await sheet.getByLabel("До", { exact: true }).press("Tab");
  await expect(sheet.getByRole("alert")).toHaveText(/Часът за край е преди началото/);
  await sheet.getByLabel("До", { exact: true }).fill("12:00");
  await sheet.getByLabel("Последен ден").fill(addDays(today(), -3));
  await sheet.getByLabel("Последен ден").press("Tab");
  await expect(sheet.getByRole("alert")).toHaveText(/Последният ден е преди първия/);
  await sheet.getByLabel("Последен ден").fill("");
  await expect(sheet.getByRole("button", { name: /^Кога.*утре.*10:00–12:00/ })).toBeVisible();

  await sheet.getByRole("button", { name: /стъпка, която го подготвя/ }).press("Enter");
  await page.getByRole("button", { name: "Подписка" }).press("Enter");
  await expect(sheet.getByRole("link", { name: "Подписка" })).toBeVisible();
  await sheet.getByRole("checkbox", { name: /Важен момент/ }).press("Space");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  const entry = page.getByRole("link", { name: /Среща със зам.-кмета/ });
  await expect(entry).toContainText("10:00–12:00");
  await expect(entry).toContainText("подготовка: 0 от 1");
  await expect(entry).toContainText("важен момент");

  await entry.press("Enter");
  await sheet.getByRole("button", { name: "Изтрий събитието" }).press("Enter");
  await expect(entry).toHaveCount(0);
  await page.getByRole("button", { name: "Отмени" }).last().press("Enter");
  await expect(entry).toHaveCount(1);
  await expectSaved(page);
});

test("on a phone an event is added and its minutes are written; the other sees them grow, the mentor only reads", async ({
  group,
  browserOf,
}) => {
  const nadya = await (await browserOf(group.people.nadya, phone)).newPage();
  await openPlanPage(nadya, `/plans/${group.planId}/calendar`);
  await nadya.getByRole("button", { name: "Добави събитие" }).tap();
  await nadya.getByRole("textbox", { name: "Събитие" }).fill("Първа среща");
  await nadya.getByRole("dialog").getByRole("button", { name: "Добави", exact: true }).tap();
  const sheet = nadya.getByRole("dialog", { name: "Първа среща" });
  await sheet.getByRole("button", { name: /Пиши тук/ }).tap();
  await expect(nadya.getByRole("textbox", { name: "Какво решихте?" })).toBeFocused();
  await nadya.keyboard.type("Надя говори с кмета до петък.");
  await expectSaved(nadya);
  const address = new URL(nadya.url());

  const mentor = await (await browserOf(group.people.mentor)).newPage();
  await openPlanPage(mentor, address.pathname + address.search);
  const read = mentor.getByRole("dialog", { name: "Първа среща" });
  await expect(read).toContainText("Надя говори с кмета до петък.");
  await nadya.keyboard.type(" Севда пише на комисията.");
  await expect(read).toContainText("Севда пише на комисията.");
  await expect(read).toContainText("Надя е тук");
  await expect(read.getByRole("textbox")).toHaveCount(0);
  await expect(read.getByRole("button")).toHaveCount(1);
});

test("a step says for which event it is, and its day stands in the calendar", async ({ group, browserOf }) => {
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, `/plans/${group.planId}/calendar`);
  await page.getByRole("button", { name: "Добави първото събитие" }).click();
  await page.getByRole("textbox", { name: "Събитие" }).fill("Комисия по образование");
  await page.getByRole("dialog").getByRole("button", { name: "Добави", exact: true }).click();
  const event = page.getByRole("dialog", { name: "Комисия по образование" });
  await event.getByRole("button", { name: /стъпка, която го подготвя/ }).click();
  await page.getByLabel("Търсене или ново име").fill("Изказване за 3 минути");
  await page.getByRole("button", { name: "Нова стъпка: Изказване за 3 минути" }).click();
  await event.getByRole("link", { name: "Изказване за 3 минути" }).click();
  const step = page.getByRole("dialog", { name: "Изказване за 3 минути" });
  await expect(step.getByRole("button", { name: /^За събитие/ })).toContainText("Комисия по образование");
  await step.getByRole("button", { name: /^За събитие/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Няма", exact: true }).click();
  await expect(step.getByRole("button", { name: /^За събитие/ })).not.toContainText("Комисия");
  await page.goto(`/plans/${group.planId}/calendar?show=steps`);
  await expect(page.getByRole("link", { name: /Изказване за 3 минути/ })).toContainText("краен ден на стъпка");
  await expect(page.getByRole("link", { name: /Комисия по образование/ })).toHaveCount(0);
});
