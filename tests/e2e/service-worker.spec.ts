/** Pages without the network, an update while somebody writes, and the way back from all of it. */
import type { BrowserContext, Page } from "playwright/test";
import { e2ePort } from "../support/e2e-server.ts";
import { test as base, expect, keptForOffline, openBoard, safeOrigin, signIn } from "../support/fixtures.ts";
import { type ChangedServer, startChangedServer } from "./changed-server.ts";
import { addCards, card, column, expectSaved, savedSign } from "./steps-board.ts";

const test = base.extend<{ changed: ChangedServer }>({
  changed: async ({ browserName: _browser }, provide) => {
    const changed = await startChangedServer();
    await provide(changed);
    await changed.end();
  },
});

const otherPages = ["", "/issue", "/people", "/calendar", "/text"];

test("a plan that was opened once opens on each of its pages without the network, by address and by tapping", async ({
  group,
  boardOf,
}) => {
  const page = await boardOf(group, group.people.nadya);
  await keptForOffline(page);
  await page.context().setOffline(true);
  for (const path of otherPages) {
    await page.goto(`/plans/${group.planId}${path}`);
    await expect(page).toHaveURL(new RegExp(`/plans/${group.planId}${path}$`));
    await expect(page.getByRole("main").getByRole("heading").first()).toBeAttached();
    await expect(page.getByText("Нещо се обърка")).toHaveCount(0);
  }
  await page.goto(`/plans/${group.planId}/steps?view=list`);
  await expect(page.getByRole("link", { name: "Подписка" })).toBeVisible();
  for (const name of ["Хора", "Стъпки", "Стъпки"]) {
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByText("Нещо се обърка")).toHaveCount(0);
  }
  await expect(card(page, "Подписка")).toBeVisible();
  // Where the icon on the home screen leads, and from there back into the plan.
  await page.goto("/home");
  await page.getByRole("link", { name: /План/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`/plans/${group.planId}`));
  await expect(page.getByText("Нещо се обърка")).toHaveCount(0);
});

test("a new version says so, never takes a word out of somebody's hands, and comes when it is asked for", async ({
  group,
  browserOf,
  changed,
}) => {
  const page = await openChanged(await browserOf(group.people.nadya, { origin: changed.origin }), group, changed);
  changed.changeWorker((script) => `${script}\n// the next build`);
  await column(page, "Правим го").getByRole("button", { name: "Добави тук" }).click();
  await page.keyboard.type("Плак");
  await lookForUpdate(page);
  await expect(page.getByText("Има нова версия.")).toBeVisible();
  await page.keyboard.type("ати");
  await expect(column(page, "Правим го").getByRole("textbox")).toHaveValue("Плакати");
  await page.keyboard.press("Enter");
  await expectSaved(page);

  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Обнови" }).click();
  await loaded;
  await expect(card(column(page, "Правим го"), "Плакати")).toBeVisible();
  await expect(page.getByText("Има нова версия.")).toHaveCount(0);
});

test("the switch that turns the service worker off clears the device at the next visit, and the page goes on", async ({
  group,
  browserOf,
  changed,
}) => {
  const page = await openChanged(await browserOf(group.people.nadya, { origin: changed.origin }), group, changed);
  changed.changeWorker(async () => await (await fetch(`http://127.0.0.1:${e2ePort}/sw-off.js`)).text());
  await lookForUpdate(page);
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left).toEqual([0, 0]);
  await addCards(page, "Правим го", "Плакати");
  await expectSaved(page);
});

test("it can be installed", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  await keptForOffline(page);
  const protocol = await page.context().newCDPSession(page);
  expect((await protocol.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  const { data = "{}" } = await protocol.send("Page.getAppManifest");
  const manifest: unknown = JSON.parse(data);
  expect(manifest).toMatchObject({ name: "Заедно", lang: "bg", display: "standalone", start_url: "/home" });
  // What the phone draws around the page goes with it, also where somebody wants it dark.
  const around = page.locator("meta[name=theme-color]");
  await expect(around).toHaveCount(2);
  await page.context().addCookies([{ name: "zaedno_theme", value: "dark", url: safeOrigin }]);
  await page.reload();
  await expect(around).toHaveAttribute("content", "#1b181c");
});

test("a browser that asks to keep nothing for good is asked once, after the first change", async ({
  group,
  browserOf,
}) => {
  const context = await browserOf(group.people.nadya);
  await context.addInitScript(() => {
    const asked = { times: 0 };
    Reflect.set(window, "persistAsked", asked);
    navigator.storage.persist = async () => {
      asked.times += 1;
      return false;
    };
  });
  const page = await openBoard(await context.newPage(), group);
  const times = () => page.evaluate(() => Reflect.get(Reflect.get(window, "persistAsked"), "times"));
  expect(await times()).toBe(0);
  await addCards(page, "Правим го", "Плакати", "Листовки");
  await expectSaved(page);
  expect(await times()).toBe(1);
});

test("a disk that is full in the middle is admitted, and nothing is lost while the page stays", async ({
  group,
  browserOf,
  boardOf,
}) => {
  const context = await browserOf(group.people.nadya);
  const page = await openBoard(await context.newPage(), group);
  await keptForOffline(page);
  await context.setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await addCards(page, "Правим го", "Листовки");
  await expect(savedSign(page)).toHaveText("Не затваряйте! Чакат: 2");
  await expect(page.getByText("Не затваряйте тази страница.")).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  const sevda = await boardOf(group, group.people.sevda);
  await expect(card(column(sevda, "Правим го"), "Листовки")).toBeVisible();
});

test("a store that is cleared while a plan is open is not counted on any more, and nothing is lost", async ({
  group,
  browserOf,
  boardOf,
}) => {
  const context = await browserOf(group.people.nadya);
  const page = await openBoard(await context.newPage(), group);
  await keptForOffline(page);
  await context.setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("zaedno-plans").onsuccess = resolve;
      }),
  );
  await expect(savedSign(page)).toHaveText("Не затваряйте! Чакат: 1");
  await addCards(page, "Правим го", "Листовки");
  await expect(savedSign(page)).toHaveText("Не затваряйте! Чакат: 2");
  await context.setOffline(false);
  await expectSaved(page);
  const sevda = await boardOf(group, group.people.sevda);
  await expect(card(column(sevda, "Правим го"), "Листовки")).toBeVisible();
});

async function openChanged(
  context: BrowserContext,
  group: Parameters<typeof openBoard>[1],
  changed: ChangedServer,
): Promise<Page> {
  await signIn(context, group.people.nadya, changed.origin);
  const page = await openBoard(await context.newPage(), group);
  await keptForOffline(page);
  return page;
}

/** What the page does by itself when it is looked at again after an hour. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}
