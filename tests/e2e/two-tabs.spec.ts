/** One person, two tabs of one plan on one device, and no network. */
import { becomesLive, expect, openBoard, test } from "../support/fixtures.ts";
import { addCards, boardOn, card, column, expectSaved, savedSign } from "./steps-board.ts";

test("both tabs show and count what is unsent; closing one loses nothing, and nothing comes twice", async ({
  group,
  browserOf,
  boardOf,
}) => {
  const context = await browserOf(group.people.nadya);
  const first = await openBoard(await context.newPage(), group);
  const second = await openBoard(await context.newPage(), group);
  await context.setOffline(true);
  await addCards(first, "Правим го", "Плакати");
  await expect(card(column(second, "Правим го"), "Плакати")).toBeVisible();
  await addCards(second, "Правим го", "Листовки");
  for (const tab of [first, second]) await expect(savedSign(tab)).toHaveText("Пазим тук: 2");
  const written = await boardOn(second);

  await first.close();
  const live = becomesLive(second);
  await context.setOffline(false);
  await live;
  await expectSaved(second);
  const sevda = await boardOf(group, group.people.sevda);
  await expect(async () => expect(await boardOn(sevda)).toEqual(written)).toPass({ timeout: 10_000 });
});
