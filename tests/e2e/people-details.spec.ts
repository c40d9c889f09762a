/** Everything about a person is changed on a phone, by touch. */
import { devices } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { addPeople, openPeople } from "./people-page.ts";
import { expectSaved } from "./steps-board.ts";

const { defaultBrowserType: _engine, ...phone } = devices["Galaxy S9+"];
const viewport = { width: 360, height: 740 };

test("a person is added, judged, connected, named and brought back on a phone", async ({ group, browserOf }) => {
  const page = await openPeople(
    await (await browserOf(group.people.nadya, { ...phone, viewport, reducedMotion: "reduce" })).newPage(),
    group,
  );
  await addPeople(page, "Калина", "Дирекция „Образование“");
  await page.getByRole("link", { name: /Калина/ }).tap();
  const details = page.getByRole("dialog", { name: "Калина", exact: true });
  const pick = async (row: string, choice: string) => {
    await details.getByRole("button", { name: new RegExp(`^${row}`) }).tap();
    await page.getByRole("dialog").last().getByRole("button", { name: choice }).tap();
  };
  await expect(details.getByText("Вижда се само от групата.")).toBeVisible();
  await pick("Позиция:", "Пасивен противник");
  await pick("Желана позиция:", "Активен съюзник");
  await expect(details.getByText("Това са 3 крачки наведнъж.")).toBeVisible();
  await pick("Влияние:", "4 – много голямо");
  await details.getByRole("textbox", { name: "Откъде знаем?" }).fill("Каза го, тел. 0888 123 456");
  await expect(details.getByText("Изглежда, че има телефон или лични данни.")).toBeVisible();
  await details.getByRole("textbox", { name: "Откъде знаем?" }).fill("Каза го на срещата");
  await expect(details.getByText("Изглежда, че има телефон")).toBeHidden();
  await details.getByLabel("Съгласни са да ги назоваваме публично").tap();
  await expect(details.getByLabel("Ден на съгласието")).not.toHaveValue("");

  await details.getByRole("button", { name: "Добави връзка" }).tap();
  await page.getByRole("dialog").last().getByRole("button", { name: "Дирекция" }).tap();
  await page.getByRole("dialog").last().getByRole("button", { name: "решава за Дирекция „Образование“" }).tap();
  await details.getByRole("button", { name: /^Колко силно/ }).tap();
  await page.getByRole("dialog").last().getByRole("button", { name: "силно" }).tap();
  await expect(details.getByText("· силно")).toBeVisible();
  // From the other end it reads the other way round.
  await details.getByRole("link", { name: "решава за Дирекция „Образование“" }).tap();
  const other = page.getByRole("dialog", { name: "Дирекция „Образование“" });
  await other.getByRole("link", { name: "Калина решава за този участник" }).tap();

  await details.getByRole("button", { name: "Изтрий участника" }).tap();
  await expect(page.getByRole("link", { name: /Калина/ })).toHaveCount(0);
  await page.getByText("Изтрити").tap();
  await page.getByRole("button", { name: "Върни „Калина“" }).tap();
  await page.getByRole("link", { name: /Калина/ }).tap();
  await expect(details.getByRole("button", { name: /^Позиция/ })).toContainText("Пасивен противник");
  await expect(details.getByRole("link", { name: "решава за Дирекция „Образование“" })).toBeVisible();
  await expectSaved(page);
});

test("on a phone people are searched, filtered and put in order in a sheet", async ({ group, browserOf }) => {
  const page = await openPeople(
    await (await browserOf(group.people.nadya, { ...phone, viewport, reducedMotion: "reduce" })).newPage(),
    group,
  );
  await addPeople(page, "Яна", "Борис", "Местно радио");
  const names = () => page.locator("li[data-person] b").allInnerTexts();
  expect(await names()).toEqual(["Яна", "Борис", "Местно радио"]);
  await page.getByRole("button", { name: "Филтри и ред" }).tap();
  const sheet = page.getByRole("dialog", { name: "Кого да покажа" });
  await sheet.getByLabel("Подредени по").selectOption("Участник");
  await sheet.getByLabel("Само които още не познаваме").check();
  await sheet.getByRole("button", { name: "Покажи 3 участници" }).tap();
  expect(await names()).toEqual(["Борис", "Местно радио", "Яна"]);
  await page.getByRole("searchbox").fill("РАДИО");
  expect(await names()).toEqual(["Местно радио"]);
  await page.getByRole("button", { name: "Покажи всички" }).tap();
  expect(await names()).toHaveLength(3);
  await page.reload();
  expect(await names()).toEqual(["Борис", "Местно радио", "Яна"]);

  await page.getByRole("button", { name: "Филтри и ред" }).tap();
  await sheet.getByRole("button", { name: "Постави от Excel" }).tap();
  await expect(page.getByRole("dialog", { name: "Постави участници от таблица" })).toBeVisible();
});
