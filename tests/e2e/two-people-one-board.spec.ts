/** Two people with the same plan open in two browsers: what one does the other sees, and nobody's work is lost. */
import type { Page } from "playwright/test";
import { test as base, expect, openBoard } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { type HeldLine, layLine } from "./held-line.ts";
import {
  addCards,
  boardOn,
  card,
  closeCard,
  column,
  deletedCards,
  dragByMouse,
  expectSaved,
  moveByButton,
  openCard,
  rename,
  sameBoards,
  savedSign,
  writeNeeds,
} from "./steps-board.ts";

interface Two {
  readonly nadya: Page;
  readonly sevda: Page;
  /** Both do this without hearing of each other; then the line is let go and both are saved. */
  atTheSameMoment(...deeds: readonly (() => Promise<unknown>)[]): Promise<void>;
}

const test = base.extend<{ two: Two }>({
  two: async ({ group, browserOf }, provide) => {
    const lines: HeldLine[] = [];
    const open = async (who: keyof TestGroup["people"]) => {
      const page = await (await browserOf(group.people[who])).newPage();
      lines.push(await layLine(page));
      return await openBoard(page, group);
    };
    const [nadya, sevda] = await Promise.all([open("nadya"), open("sevda")]);
    await provide({
      nadya,
      sevda,
      async atTheSameMoment(...deeds) {
        for (const line of lines) line.hold();
        await Promise.all(deeds.map((deed) => deed()));
        // Both have something that the other cannot know of.
        for (const page of [nadya, sevda]) await expect(savedSign(page)).not.toHaveText("Записано");
        for (const line of lines) line.letGo();
        await expectSaved(nadya, sevda);
      },
    });
  },
});

test("a card that Nadya drags to another column stands there for Sevda too", async ({ two: { nadya, sevda } }) => {
  await dragByMouse(nadya, "Подписка", "Чакаме");
  await expect(card(column(sevda, "Чакаме"), "Подписка")).toBeVisible();
  await expect(card(column(sevda, "Предстои"), "Подписка")).toHaveCount(0);
  await expectSaved(nadya);
});

test("two fields of one card written at the same moment both survive", async ({ two }) => {
  const { nadya, sevda } = two;
  await Promise.all([openCard(nadya, "Подписка"), openCard(sevda, "Подписка")]);
  await two.atTheSameMoment(
    () => rename(nadya, "Подписка за детска площадка"),
    () => writeNeeds(sevda, "Маса пред читалището"),
  );
  for (const page of [nadya, sevda]) {
    const details = page.getByRole("dialog", { name: "Подписка за детска площадка" });
    await expect(details).toBeVisible();
    await expect(details.getByRole("textbox", { name: "Какво ни трябва" })).toHaveValue("Маса пред читалището");
  }
});

test("the same field written at the same moment ends equal, and whoever lost it can put the own text back", async ({
  two,
}) => {
  const { nadya, sevda } = two;
  await Promise.all([openCard(nadya, "Подписка"), openCard(sevda, "Подписка")]);
  const texts = { nadya: "Подписка на пазара", sevda: "Подписка в училището" };
  await two.atTheSameMoment(
    () => rename(nadya, texts.nadya),
    () => rename(sevda, texts.sevda),
  );
  const titleOn = (page: Page) => page.getByRole("dialog").getByRole("heading", { level: 2 }).textContent();
  await expect(async () => expect(await titleOn(nadya)).toBe(await titleOn(sevda))).toPass({ timeout: 10_000 });

  const nadyaWon = (await titleOn(nadya)) === texts.nadya;
  const [winner, loser] = nadyaWon ? [nadya, sevda] : [sevda, nadya];
  const lostText = nadyaWon ? texts.sevda : texts.nadya;
  expect(await titleOn(winner)).toBe(nadyaWon ? texts.nadya : texts.sevda);
  await expect(loser.getByText(`Вашият текст е запазен: „${lostText}“`)).toBeVisible();
  await expect(winner.getByRole("button", { name: "Върни моя" })).toHaveCount(0);

  await loser.getByRole("button", { name: "Върни моя" }).click();
  for (const page of [nadya, sevda]) await expect(page.getByRole("dialog", { name: lostText })).toBeVisible();
});

test("one card moved by both at the same moment is still one card in one place", async ({ two }) => {
  const { nadya, sevda } = two;
  await two.atTheSameMoment(
    () => dragByMouse(nadya, "Подписка", "Правим го"),
    () => moveByButton(sevda, "Подписка", "Готово"),
  );
  const board = await sameBoards(nadya, sevda);
  const places = Object.entries(board).flatMap(([name, titles]) =>
    titles.filter((t) => t === "Подписка").map(() => name),
  );
  expect(places).toHaveLength(1);
  expect(["Правим го", "Готово"]).toContain(places[0]);
  expect(Object.values(board).flat().sort()).toEqual(["Анкета", "Подписка", "Среща с кмета"]);
});

test("cards added to one column at the same moment stand in the same order for both", async ({ two }) => {
  const { nadya, sevda } = two;
  await two.atTheSameMoment(
    () => addCards(nadya, "Чакаме", "Надя 1", "Надя 2", "Надя 3"),
    () => addCards(sevda, "Чакаме", "Севда 1", "Севда 2", "Севда 3"),
  );
  const { Чакаме: waiting } = await sameBoards(nadya, sevda);
  expect([...waiting].sort()).toEqual(["Надя 1", "Надя 2", "Надя 3", "Севда 1", "Севда 2", "Севда 3"]);
  for (const name of ["Надя", "Севда"]) {
    // Nobody's own cards change their order among each other.
    expect(waiting.filter((title) => title.startsWith(name))).toEqual([`${name} 1`, `${name} 2`, `${name} 3`]);
  }
});

test("a card deleted while somebody writes in it is deleted, and comes back with what was written", async ({ two }) => {
  const { nadya, sevda } = two;
  await Promise.all([openCard(nadya, "Подписка"), openCard(sevda, "Подписка")]);
  await two.atTheSameMoment(
    () => nadya.getByRole("dialog").getByRole("button", { name: "Изтрий стъпката" }).click(),
    () => writeNeeds(sevda, "Двама доброволци"),
  );
  await expect(nadya.getByRole("dialog")).toBeHidden();
  await expect(sevda.getByRole("dialog").getByText("Картата е изтрита")).toBeVisible();
  await closeCard(sevda);
  expect((await sameBoards(nadya, sevda)).Предстои).toEqual(["Среща с кмета"]);

  await (await deletedCards(nadya)).getByRole("button", { name: "Върни „Подписка“" }).click();
  await expect(card(column(sevda, "Предстои"), "Подписка")).toBeVisible();
  const details = await openCard(nadya, "Подписка");
  await expect(details.getByRole("textbox", { name: "Какво ни трябва" })).toHaveValue("Двама доброволци");
});

test("taking back my new card keeps what somebody has written in it since", async ({ two: { nadya, sevda } }) => {
  await addCards(nadya, "Правим го", "Плакати");
  await openCard(sevda, "Плакати");
  await writeNeeds(sevda, "Боя и картон");
  await closeCard(sevda);
  await expectSaved(sevda);

  await nadya.getByRole("button", { name: "Отмени" }).first().click();
  for (const page of [nadya, sevda]) await expect(card(column(page, "Правим го"), "Плакати")).toHaveCount(0);
  await (await deletedCards(sevda)).getByRole("button", { name: "Върни „Плакати“" }).click();
  await expect(card(column(nadya, "Правим го"), "Плакати")).toBeVisible();
  const details = await openCard(nadya, "Плакати");
  await expect(details.getByRole("textbox", { name: "Какво ни трябва" })).toHaveValue("Боя и картон");
});

test("each sees who else is here, and at which card somebody writes", async ({ two: { nadya, sevda } }) => {
  const header = nadya.getByRole("banner");
  await expect(header.getByText("Тук са: Надя, Севда").first()).toBeAttached();
  await openCard(sevda, "Подписка");
  await expect(card(nadya, "Подписка").getByText("Севда пише тук")).toBeVisible();
  await expect(card(nadya, "Анкета").getByText("Севда пише тук")).toHaveCount(0);
  await closeCard(sevda);
  await expect(nadya.getByText("Севда пише тук")).toHaveCount(0);
  await sevda.close();
  await expect(header.getByText("Тук са: Надя, Севда")).toHaveCount(0);
  await expect(header.getByText("Тук са: Надя").first()).toBeAttached();
  expect(await boardOn(nadya)).toEqual({
    Предстои: ["Среща с кмета", "Подписка"],
    "Правим го": ["Анкета"],
    Чакаме: [],
    Готово: [],
  });
});
