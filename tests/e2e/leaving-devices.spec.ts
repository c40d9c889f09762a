/** What stays on a device when somebody's place ends while it was away, and when two people share it. */
import { removeMember } from "@zaedno/programme";
import type { Page } from "playwright/test";
import { becomesLive, expect, keptForOffline, openBoard, safeOrigin, signIn, test } from "../support/fixtures.ts";
import { newDevice } from "../support/group.ts";
import { addCards, card, column, expectSaved, savedSign } from "./steps-board.ts";

test("a phone that was away while its person was removed is told so, offers the unsent work, and keeps nothing", async ({
  group,
  sql,
  boardOf,
}) => {
  const { sevda, facilitator } = group.people;
  const page = await boardOf(group, sevda);
  await keptForOffline(page);
  await page.context().setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  expect(await removeMember(sql, facilitator.memberId, sevda.memberId)).toEqual({ ok: true });

  await page.context().setOffline(false);
  await expect(page.getByText("Вече не сте в тази група.")).toBeVisible();
  await page.getByRole("button", { name: "Отвори копието" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Свали копието" }).click(),
  ]);
  expect(await textOf(await file.createReadStream())).toContain("Плакати");
  await page.getByRole("button", { name: "Изтрий копието" }).click();
  await page.getByRole("button", { name: "Да, изтрий го" }).click();
  await expect.poll(() => keptHere(page)).toEqual({ copies: 0, rows: 0, pages: 0 });
});

test("when the page was closed meanwhile, the front door does the same", async ({ group, sql, boardOf }) => {
  const { sevda, facilitator } = group.people;
  const page = await boardOf(group, sevda);
  await keptForOffline(page);
  await page.context().setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  await page.goto("about:blank");
  expect(await removeMember(sql, facilitator.memberId, sevda.memberId)).toEqual({ ok: true });

  await page.context().setOffline(false);
  await page.goto("/home");
  await expect(page).toHaveURL(/\/\?ended$/);
  await expect(page.getByText("1 ваша промяна е само на това устройство.")).toBeVisible();
  await page.getByRole("button", { name: "Изтрий ги" }).click();
  await page.getByRole("button", { name: "Да, изтрий ги" }).click();
  await expect.poll(() => keptHere(page)).toEqual({ copies: 0, rows: 0, pages: 0 });
});

test("one phone, two seats: what the first never sent is told to the second, and goes when she is back", async ({
  group,
  sql,
  browserOf,
  boardOf,
}) => {
  const { nadya, sevda } = group.people;
  const phone = await browserOf(nadya);
  const page = await openBoard(await phone.newPage(), group);
  await keptForOffline(page);
  await phone.setOffline(true);
  await addCards(page, "Правим го", "Плакати", "Листовки");
  await expect(savedSign(page)).toHaveText("Пазим тук: 2");
  await page.goto("about:blank");
  // Another person signs in here: Nadya's session is no longer this browser's.
  await phone.setOffline(false);
  await signIn(phone, sevda, safeOrigin);
  await openBoard(page, group);
  await expect(page.getByText("На това устройство чакат 2 промени на Надя.")).toBeVisible();
  await expect(card(column(page, "Правим го"), "Плакати")).toHaveCount(0);
  await expectSaved(page);

  await signIn(phone, { token: await newDevice(sql, nadya) }, safeOrigin);
  const live = becomesLive(page);
  await page.reload();
  await live;
  await expectSaved(page);
  const others = await boardOf(group, sevda);
  await expect(card(column(others, "Правим го"), "Листовки")).toBeVisible();
});

test("the door sends first what the last person left unsent, while her session is still this browser's", async ({
  group,
  browserOf,
  boardOf,
}) => {
  const { nadya, sevda } = group.people;
  const phone = await browserOf(nadya);
  const page = await openBoard(await phone.newPage(), group);
  await keptForOffline(page);
  await phone.setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  await page.goto("about:blank");
  await phone.setOffline(false);
  await page.goto("/login");
  const others = await boardOf(group, sevda);
  await expect(card(column(others, "Правим го"), "Плакати")).toBeVisible();
  await expect(page.getByText("На това устройство")).toHaveCount(0);
});

test("signing out sends first, and without a network asks: stay, leave them here, or throw them away", async ({
  group,
  browserOf,
}) => {
  const phone = await browserOf(group.people.nadya, { viewport: { width: 360, height: 740 } });
  const page = await openBoard(await phone.newPage(), group);
  await keptForOffline(page);
  await phone.setOffline(true);
  await addCardByPhone(page, "Плакати");
  await page.getByRole("button", { name: "Още" }).click();
  await page.getByRole("button", { name: "Изход" }).click();
  await expect(page.getByRole("heading", { name: "Още не всичко е изпратено" })).toBeVisible({ timeout: 15_000 });
  await phone.setOffline(false);
  await page.getByRole("button", { name: "Излез, нека чакат тук" }).click();
  await expect(page).toHaveURL(/\/$/);
});

async function addCardByPhone(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Добави стъпка" }).click();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(savedSign(page)).toHaveText(/Пазим тук/);
  await page.keyboard.press("Escape");
}

async function keptHere(page: Page): Promise<{ copies: number; rows: number; pages: number }> {
  return await page.evaluate(async () => {
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("zaedno-plans");
        opening.onsuccess = () => {
          const counting = opening.result.transaction(store).objectStore(store).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      });
    const pages = await caches.open("pages");
    return { copies: await count("documents"), rows: await count("rows"), pages: (await pages.keys()).length };
  });
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
