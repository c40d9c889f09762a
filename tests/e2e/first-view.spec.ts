/** The first sight of a plan: readable before any script, from this address only, and without a complaint of the browser. */
import type { BrowserContext } from "playwright/test";
import { visitAll } from "../support/every-view.ts";
import { expect, openBoard, safeOrigin } from "../support/fixtures.ts";
import { newFullGroup } from "../support/full-group.ts";
import { test } from "../support/visitors.ts";
import { addCards, card, closeCard, column, dragByMouse, expectSaved, openCard, rename } from "./steps-board.ts";

test("without JavaScript every card can be read, opened and found in the list", async ({ group, browserOf }) => {
  const context = await browserOf(group.people.nadya, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/plans/${group.planId}/steps`);
  await expect(card(column(page, "Предстои"), "Среща с кмета")).toBeVisible();
  await expect(card(column(page, "Предстои"), "Подписка")).toBeVisible();
  await expect(card(column(page, "Правим го"), "Анкета")).toBeVisible();
  await card(page, "Подписка").getByRole("link").click();
  await expect(page.getByRole("dialog", { name: "Подписка" })).toBeVisible();
  await page.goto(`/plans/${group.planId}/steps?view=list`);
  await expect(page.getByRole("row", { name: "Анкета" })).toBeVisible();
});

test("what the server draws has its styles with it, also details and maps whose code comes later", async ({
  sql,
  openCode,
}) => {
  const { planId, people } = await newFullGroup(sql, openCode);
  const read = async (path: string) => {
    const answer = await fetch(new URL(path, safeOrigin), { headers: { Cookie: `zaedno=${people.nadya.token}` } });
    return await answer.text();
  };
  const views = ["people?view=grid", "people?view=spectrum", "steps?view=list"];
  for (const [page, thing] of Object.entries({ people: "person", steps: "step", calendar: "event" })) {
    const [first] = new RegExp(`${thing}=[\\w-]+`).exec(await read(`/plans/${planId}/${page}`)) ?? [];
    views.push(`${page}?${first}`);
  }
  for (const view of views) {
    const html = await read(`/plans/${planId}/${view}`);
    const sheets = await Promise.all(found(html, /href="(\/assets\/[^"]+\.css)"/g).map(read));
    const own = found(html, /class="([^"]*)"/g).flatMap((names) =>
      names.split(" ").filter((name) => name.includes("_")),
    );
    const bare = [...new Set(own)].filter((name) => !sheets.some((sheet) => sheet.includes(name)));
    expect.soft({ bare, some: own.length > 20 }, view).toEqual({ bare: [], some: true });
  }
});

test("no page or sheet asks another address for anything, breaks the content policy or complains in the console", async ({
  browser,
  sql,
  openCode,
}) => {
  test.setTimeout(90_000);
  const full = await newFullGroup(sql, openCode);
  const complaints: string[] = [];
  const browserFor = async () => {
    const context = await browser.newContext({
      baseURL: safeOrigin,
      timezoneId: "Europe/Sofia",
      reducedMotion: "reduce",
    });
    listen(context, complaints);
    return context;
  };
  await visitAll(browserFor, full, "bg", async (page, { name }) => {
    // The browser itself notes that a page asked for is not there.
    const isMissing = ["missing page", "plan of another group"].includes(name);
    const heard = complaints.splice(0).filter((one) => !(isMissing && one.includes("status of 404")));
    expect.soft(heard, `${name} at ${page.url()}`).toEqual([]);
  });
  expect(complaints).toEqual([]);
});

test("adding, dragging, opening, renaming and taking back leave the console silent", async ({ group, browserOf }) => {
  const complaints: string[] = [];
  const context = await browserOf(group.people.nadya);
  listen(context, complaints);
  const page = await openBoard(await context.newPage(), group);
  await addCards(page, "Правим го", "Плакати", "Листовки");
  await dragByMouse(page, "Плакати", "Чакаме");
  await openCard(page, "Плакати");
  await rename(page, "Плакати в училището");
  await closeCard(page);
  await page.getByRole("button", { name: "Отмени" }).first().click();
  await expect(card(page, "Плакати")).toBeVisible();
  await page.getByRole("link", { name: "Списък" }).click();
  await expect(page.getByRole("row", { name: "Плакати" })).toBeVisible();
  await expectSaved(page);
  expect(complaints).toEqual([]);
});

/** What stands in the brackets of a pattern, each time. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, inside = ""]) => inside);
}

/** Notes what the pages of a browser ask of other addresses, and everything that the browser warns of. */
function listen(context: BrowserContext, complaints: string[]): void {
  const isOurs = (address: string) => [safeOrigin, safeOrigin.replace("http", "ws")].includes(new URL(address).origin);
  const note = (address: string) => {
    if (!/^(data|blob):/.test(address) && !isOurs(address)) complaints.push(`asked ${address}`);
  };
  context.on("request", (request) => note(request.url()));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (failure) => complaints.push(`thrown: ${failure.error().message}`));
  context.on("page", (page) => page.on("websocket", (socket) => note(socket.url())));
}
