/** Work goes on without a network, the sign says where it is, and when the network is back everybody has everything. */
import { becomesLive, expect, test } from "../support/fixtures.ts";
import {
  addCards,
  boardOn,
  card,
  closeCard,
  column,
  dragByMouse,
  expectSaved,
  openCard,
  rename,
  sameBoards,
  savedSign,
  writeNeeds,
} from "./steps-board.ts";

test("what two people change while both are offline is on both boards when both are back", async ({
  group,
  boardOf,
}) => {
  const [nadya, sevda] = await Promise.all([boardOf(group, group.people.nadya), boardOf(group, group.people.sevda)]);
  for (const page of [nadya, sevda]) await page.context().setOffline(true);
  for (const page of [nadya, sevda]) await expect(page.getByText("Няма интернет.")).toBeVisible();

  await dragByMouse(nadya, "Подписка", "Готово");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 1");
  await addCards(nadya, "Предстои", "Плакати");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 2");
  await openCard(sevda, "Подписка");
  await rename(sevda, "Подписка на пазара");
  await expect(savedSign(sevda)).toHaveText("Пазим тук: 1");
  await closeCard(sevda);
  await addCards(sevda, "Предстои", "Афиш", "Листовки");
  await expect(savedSign(sevda)).toHaveText("Пазим тук: 3");
  await expect(card(column(nadya, "Предстои"), "Афиш")).toHaveCount(0);

  for (const page of [nadya, sevda]) await page.context().setOffline(false);
  await expectSaved(nadya, sevda);
  const board = await sameBoards(nadya, sevda);
  expect(board.Готово).toEqual(["Подписка на пазара"]);
  expect([...board.Предстои].sort()).toEqual(["Афиш", "Листовки", "Плакати", "Среща с кмета"]);
  for (const page of [nadya, sevda]) await expect(page.getByText("Няма интернет.")).toHaveCount(0);
});

test("a long time offline costs nobody anything: many changes here, some there, all on both boards", async ({
  group,
  boardOf,
}) => {
  const [nadya, sevda] = await Promise.all([boardOf(group, group.people.nadya), boardOf(group, group.people.sevda)]);
  await nadya.context().setOffline(true);
  const many = Array.from({ length: 15 }, (_, index) => `Задача ${String(index + 1).padStart(2, "0")}`);
  await addCards(nadya, "Чакаме", ...many);
  await openCard(nadya, "Среща с кмета");
  await writeNeeds(nadya, "Отпечатани писма");
  await closeCard(nadya);
  await dragByMouse(nadya, "Анкета", "Готово");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 17");

  await addCards(sevda, "Чакаме", "Отговор от общината");
  await openCard(sevda, "Среща с кмета");
  await rename(sevda, "Среща с кмета в петък");
  await closeCard(sevda);
  await expectSaved(sevda);
  expect((await boardOn(nadya)).Предстои).toEqual(["Среща с кмета", "Подписка"]);

  await nadya.context().setOffline(false);
  await expectSaved(nadya, sevda);
  for (const page of [nadya, sevda]) await column(page, "Чакаме").getByRole("button", { name: "Покажи още" }).click();
  const board = await sameBoards(nadya, sevda);
  expect([...board.Чакаме].sort()).toEqual([...many, "Отговор от общината"].sort());
  expect(board.Готово).toEqual(["Анкета"]);
  const details = await openCard(sevda, "Среща с кмета в петък");
  await expect(details.getByRole("textbox", { name: "Какво ни трябва" })).toHaveValue("Отпечатани писма");
});

test("coming back takes no reload: the same page connects again as soon as the device has a network", async ({
  group,
  boardOf,
}) => {
  const nadya = await boardOf(group, group.people.nadya);
  await nadya.evaluate(() => Reflect.set(window, "samepage", true));
  await nadya.context().setOffline(true);
  await addCards(nadya, "Правим го", "Плакати");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 1");
  const live = becomesLive(nadya);
  await nadya.context().setOffline(false);
  await live;
  await expectSaved(nadya);
  expect(await nadya.evaluate(() => Reflect.get(window, "samepage"))).toBe(true);
  const sevda = await boardOf(group, group.people.sevda);
  await expect(card(column(sevda, "Правим го"), "Плакати")).toBeVisible();
});
