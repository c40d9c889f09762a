/** Over https or on localhost a device opens its plan without the network, with everything that was written on it. */
import { test as base, becomesLive, expect, keptForOffline, openBoard, safeOrigin } from "../support/fixtures.ts";
import { OwnBrowser } from "./own-browser.ts";
import {
  addCards,
  boardOn,
  card,
  closeCard,
  column,
  dragByMouse,
  expectSaved,
  openCard,
  sameBoards,
  savedSign,
  writeNeeds,
} from "./steps-board.ts";

const test = base.extend<{ phone: OwnBrowser }>({
  phone: async ({ group, launchOptions }, provide) => {
    const phone = new OwnBrowser(group.people.nadya, safeOrigin, launchOptions);
    await provide(phone);
    await phone.end();
  },
});

test("a page reloaded while offline opens with all that was written, and sends it later", async ({
  group,
  boardOf,
}) => {
  const [nadya, sevda] = await Promise.all([boardOf(group, group.people.nadya), boardOf(group, group.people.sevda)]);
  await keptForOffline(nadya);
  await nadya.context().setOffline(true);
  await dragByMouse(nadya, "Подписка", "Готово");
  await addCards(nadya, "Правим го", "Плакати");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 2");
  const written = await boardOn(nadya);

  await nadya.reload();
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 2");
  expect(await boardOn(nadya)).toEqual(written);
  // It is no mere picture: work goes on.
  await openCard(nadya, "Плакати");
  await writeNeeds(nadya, "Боя и картон");
  await expect(savedSign(nadya)).toHaveText("Пазим тук: 3");
  await closeCard(nadya);
  expect((await boardOn(sevda))["Правим го"]).toEqual(["Анкета"]);

  await nadya.context().setOffline(false);
  await expectSaved(nadya);
  expect(await sameBoards(nadya, sevda)).toEqual(written);
  const details = await openCard(sevda, "Плакати");
  await expect(details.getByRole("textbox", { name: "Какво ни трябва" })).toHaveValue("Боя и картон");
});

test("a reload while offline promises to be possible only when it is", async ({ group, boardOf }) => {
  const nadya = await boardOf(group, group.people.nadya);
  await keptForOffline(nadya);
  await nadya.context().setOffline(true);
  await addCards(nadya, "Правим го", "Плакати");
  await expect(nadya.getByText("Всичко се пази на телефона.")).toBeVisible();
  await expect(nadya.getByText("Не затваряйте тази страница.")).toHaveCount(0);
  // A card's own address was never loaded as a page; the board of the same plan stands in.
  await openCard(nadya, "Плакати");
  await nadya.reload();
  await expect(card(column(nadya, "Правим го"), "Плакати")).toBeVisible();
});

test("work of a browser that was killed offline is there when it starts offline, and reaches the others", async ({
  group,
  phone,
  boardOf,
}) => {
  const first = await openBoard((await phone.start()).pages()[0] ?? noPage(), group);
  await keptForOffline(first);
  await first.context().setOffline(true);
  await addCards(first, "Правим го", "Плакати", "Листовки");
  await dragByMouse(first, "Подписка", "Чакаме");
  await expect(savedSign(first)).toHaveText("Пазим тук: 3");
  const written = await boardOn(first);
  await phone.kill();

  const again = (await phone.start({ offline: true })).pages()[0] ?? noPage();
  await again.goto(`/plans/${group.planId}/steps`);
  await expect(savedSign(again)).toHaveText("Пазим тук: 3");
  expect(await boardOn(again)).toEqual(written);
  await addCards(again, "Готово", "Покани");
  await expect(savedSign(again)).toHaveText("Пазим тук: 4");

  const sevda = await boardOf(group, group.people.sevda);
  await expect(card(column(sevda, "Правим го"), "Плакати")).toHaveCount(0);
  const live = becomesLive(again);
  await again.context().setOffline(false);
  await live;
  await expectSaved(again);
  const board = await sameBoards(again, sevda);
  expect(board).toEqual({ ...written, Готово: ["Покани"] });
});

function noPage(): never {
  throw new Error("A started browser has a page.");
}
