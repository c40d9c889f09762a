/** The people table is edited like a spreadsheet, by one person or two, with and without the network. */
import { expect, keptForOffline, test } from "../support/fixtures.ts";
import { layLine } from "./held-line.ts";
import {
  addPeople,
  cell,
  copiedText,
  goTo,
  namesIn,
  openPeople,
  pasteText,
  rowOf,
  table,
  write,
} from "./people-page.ts";
import { expectSaved, savedSign } from "./steps-board.ts";

test("a table is filled by the keyboard alone, and what was done last is taken back", async ({ group, browserOf }) => {
  const page = await openPeople(await (await browserOf(group.people.nadya)).newPage(), group);
  await page.getByRole("button", { name: "Добави първия участник" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Калина Примерова");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Добавено: „Калина Примерова“")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, "Калина Примерова", "name")).toBeFocused();

  await page.keyboard.press("ArrowRight");
  await write(page, "зам.-кмет", "Tab");
  // A choice by its first letter; Latin here, because this keyboard can press no other.
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(cell(page, "Калина Примерова", "power")).toBeFocused();
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");

  // The empty last row adds the next one; Tab goes on with her.
  await expect(table(page).locator("[data-person=new] [data-column=name]")).toBeFocused();
  await write(page, "Весела Макетова", "Tab");
  await expect(cell(page, "Весела Макетова", "roleTitle")).toBeFocused();
  await write(page, "кмет на района");

  const row = rowOf(page, "Калина Примерова");
  await expect(row).toContainText("зам.-кмет");
  await expect(row).toContainText("Решава");
  await expect(row).toContainText("Пасивен съюзник");
  await expect(cell(page, "Калина Примерова", "power")).toContainText("4 от 4");

  await goTo(page, "Калина Примерова", "power");
  await page.keyboard.press("Delete");
  await expect(cell(page, "Калина Примерова", "power")).toContainText("не знаем");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Калина Примерова", "power")).toContainText("4 от 4");
  // Esc throws an edit away, and then lets the next Tab leave the table.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Калина Примерова", "power")).toContainText("4 от 4");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(table(page).locator("tbody :focus")).toHaveCount(0);
  await expectSaved(page);
});

test("a row stays under the hands while it is edited, and goes to its place afterwards", async ({
  group,
  browserOf,
}) => {
  const page = await openPeople(await (await browserOf(group.people.nadya)).newPage(), group);
  await addPeople(page, "Анна", "Борис", "Весела");
  expect(await namesIn(page)).toEqual(["Анна", "Борис", "Весела"]);
  await goTo(page, "Весела", "power");
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  expect(await namesIn(page)).toEqual(["Анна", "Борис", "Весела"]);
  await page.getByRole("searchbox").focus();
  await expect.poll(() => namesIn(page)).toEqual(["Весела", "Анна", "Борис"]);

  await page.getByRole("button", { name: "Участник", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Участник" })).toHaveAttribute("aria-sort", "ascending");
  expect(await namesIn(page)).toEqual(["Анна", "Борис", "Весела"]);
  await page.getByRole("searchbox").fill("вес");
  expect(await namesIn(page)).toEqual(["Весела"]);
  await expect(page.getByText("Показани 1 от 3")).toBeVisible();
});

test("two people edit one row at once: both see who writes where, and nobody's words are lost", async ({
  group,
  browserOf,
}) => {
  const [nadya, sevda] = await Promise.all([
    (await browserOf(group.people.nadya)).newPage(),
    (await browserOf(group.people.sevda)).newPage(),
  ]);
  const lines = await Promise.all([layLine(nadya), layLine(sevda)]);
  await Promise.all([openPeople(nadya, group), openPeople(sevda, group)]);
  await addPeople(nadya, "Анна");
  await expect(rowOf(sevda, "Анна")).toBeVisible();

  await goTo(nadya, "Анна", "roleTitle");
  await write(nadya, "учителка", null);
  await expect(cell(sevda, "Анна", "roleTitle")).toContainText("Надя пише тук");
  await goTo(sevda, "Анна", "interest");
  await sevda.keyboard.press("2");
  await sevda.keyboard.press("Enter");
  await nadya.keyboard.press("Enter");
  for (const page of [nadya, sevda]) {
    await expect(cell(page, "Анна", "roleTitle")).toContainText("учителка");
    await expect(cell(page, "Анна", "interest")).toContainText("2 от 4");
  }

  // Whoever still types is told what came meanwhile, and by whom; Esc takes it.
  await goTo(nadya, "Анна", "roleTitle");
  await write(nadya, "учителка по музика", null);
  await goTo(sevda, "Анна", "roleTitle");
  await write(sevda, "медиаторка");
  await expect(nadya.getByText("Севда също промени това: „медиаторка“")).toBeVisible();
  await nadya.keyboard.press("Escape");
  await expect(cell(nadya, "Анна", "roleTitle")).toHaveText("медиаторка");

  // The same cell, both before either could know of the other.
  const texts = { nadya: "директорка", sevda: "зам.-директорка" };
  for (const line of lines) line.hold();
  for (const [page, words] of [
    [nadya, texts.nadya],
    [sevda, texts.sevda],
  ] as const) {
    await goTo(page, "Анна", "roleTitle");
    await write(page, words);
    await expect(savedSign(page)).not.toHaveText("Записано");
  }
  for (const line of lines) line.letGo();
  await expectSaved(nadya, sevda);
  const office = (page: typeof nadya) => cell(page, "Анна", "roleTitle").textContent();
  // The sign of who is writing there goes away a moment later than the words come.
  const winning = await expect
    .poll(async () => [...new Set([await office(nadya), await office(sevda)])].join(" / "))
    .toMatch(/^(зам\.-)?директорка$/)
    .then(() => office(nadya));
  const nadyaWon = winning === texts.nadya;
  const [loser, lost] = nadyaWon ? [sevda, texts.sevda] : [nadya, texts.nadya];
  await expect(loser.getByText(`Вашият текст е запазен: „${lost}“`)).toBeVisible();
  await loser.getByRole("button", { name: "Върни моя" }).click();
  for (const page of [nadya, sevda]) await expect(cell(page, "Анна", "roleTitle")).toContainText(lost);
});

test("what somebody writes in a row that is deleted meanwhile is told, and the keyboard stays in the table", async ({
  group,
  browserOf,
}) => {
  const [nadya, sevda] = await Promise.all([
    openPeople(await (await browserOf(group.people.nadya)).newPage(), group),
    openPeople(await (await browserOf(group.people.sevda)).newPage(), group),
  ]);
  await addPeople(nadya, "Анна", "Борис");
  await goTo(sevda, "Анна", "roleTitle");
  await write(sevda, "учителка в квартала", null);
  await nadya.getByRole("link", { name: "Анна", exact: true }).click();
  await nadya.getByRole("button", { name: "Изтрий участника" }).click();
  await expect(rowOf(sevda, "Анна")).toHaveCount(0);
  await expect(sevda.getByText("Вие пишехте: „учителка в квартала“")).toBeVisible();
  await expect(cell(sevda, "Борис", "roleTitle")).toBeFocused();
});

test("rows from a spreadsheet are looked at first, come in as one change and go out again", async ({
  group,
  browserOf,
}) => {
  const page = await openPeople(await (await browserOf(group.people.nadya)).newPage(), group);
  await addPeople(page, "Борис Образцов");
  await goTo(page, "Борис Образцов", "name");
  await pasteText(
    page,
    'Участник\tДлъжност\tРоля\tВлияние\tПозиция\nБорис Образцов\tкмет\tрешава\t4\tнеутрален\nКалина\t"зам.-кмет\nпо образование"\tсъветва\t3\tпо средата\n\tбезименен\t\t\t\n__proto__\t=1+1\tвлияе\t1\tактивен съюзник',
  );
  const sheet = page.getByRole("dialog", { name: "Постави участници от таблица" });
  await expect(sheet.getByText("Няма име. Редът се пропуска.")).toBeVisible();
  await expect(sheet.getByText("Не разбрах „по средата“ за „Позиция“. Ще остане празно.")).toBeVisible();
  await expect(sheet.getByText("Ще се добавят: 2. Ще се допълнят: 0. Ще се пропуснат: 2.")).toBeVisible();
  await sheet.getByLabel("Какво да стане с „Борис Образцов“").selectOption("Допълни празното");
  await expect(sheet.getByText("Ще се добавят: 2. Ще се допълнят: 1. Ще се пропуснат: 1.")).toBeVisible();
  await sheet.getByRole("button", { name: "Запиши 3 реда" }).click();
  await expect(sheet).toBeHidden();

  expect(await namesIn(page)).toEqual(["Борис Образцов", "Калина", "__proto__"]);
  await expect(rowOf(page, "Борис Образцов")).toContainText("Решава");
  await expect(cell(page, "Калина", "roleTitle")).toHaveText("зам.-кмет по образование");
  await expect(cell(page, "__proto__", "roleTitle")).toHaveText("=1+1");

  await goTo(page, "Калина", "name");
  await page.keyboard.press("Shift+ArrowDown");
  const copied = await copiedText(page);
  expect(copied.split("\n")).toHaveLength(3);
  expect(copied).toContain("__proto__\tЧовек\t'=1+1\t");

  await page.getByRole("button", { name: "Отмени" }).first().click();
  await expect.poll(() => namesIn(page)).toEqual(["Борис Образцов"]);
  await expect(rowOf(page, "Борис Образцов")).not.toContainText("Решава");
});

test("a paste that is far too big is refused in words and the page goes on", async ({ group, browserOf }) => {
  const page = await openPeople(await (await browserOf(group.people.nadya)).newPage(), group);
  await page.getByRole("button", { name: "Постави от Excel" }).first().click();
  const field = page.getByLabel("Поставете тук");
  await field.focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Име\tРоля\n".repeat(1_000_000));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText("Текстът е твърде голям.")).toBeVisible();
  await pasteText(page, Array.from({ length: 305 }, (_, index) => `Човек ${index}`).join("\n"));
  await expect(page.getByText("Редовете са 305. Може до 300 наведнъж.")).toBeVisible();
});

test("what is written offline is there after a reload, and reaches the others later", async ({ group, browserOf }) => {
  const [nadya, sevda] = await Promise.all([
    openPeople(await (await browserOf(group.people.nadya)).newPage(), group),
    openPeople(await (await browserOf(group.people.sevda)).newPage(), group),
  ]);
  await addPeople(nadya, "Анна");
  await keptForOffline(nadya);
  await nadya.context().setOffline(true);
  await goTo(nadya, "Анна", "roleTitle");
  await write(nadya, "учителка");
  await nadya.reload();
  await expect(cell(nadya, "Анна", "roleTitle")).toHaveText("учителка");
  await expect(savedSign(nadya)).toHaveText(/Пазим тук/);
  await nadya.context().setOffline(false);
  await expectSaved(nadya);
  await expect(cell(sevda, "Анна", "roleTitle")).toHaveText("учителка");
});

test("a mentor reads the table and finds nothing to edit in it", async ({ group, browserOf }) => {
  const nadya = await openPeople(await (await browserOf(group.people.nadya)).newPage(), group);
  await addPeople(nadya, "Анна");
  const mentor = await openPeople(await (await browserOf(group.people.mentor)).newPage(), group);
  await expect(mentor.getByRole("table", { name: "Хора" })).toContainText("Анна");
  await expect(table(mentor)).toHaveCount(0);
  await expect(mentor.getByRole("button", { name: /Добави|Постави/ })).toHaveCount(0);
  await mentor.getByRole("link", { name: "Анна" }).click();
  const sheet = mentor.getByRole("dialog", { name: "Анна" });
  await expect(sheet.getByRole("textbox")).toHaveCount(0);
  await expect(sheet.getByRole("button")).toHaveCount(1);
});
