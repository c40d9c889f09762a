/** The way in that most people take: a phone scans the QR on the wall and, a few taps later, has written a first step. */
import type { Locator, Page } from "playwright/test";
import type { Sql } from "postgres";
import { expect, safeOrigin } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { phone, test } from "../support/visitors.ts";
import { card, overview } from "./steps-board.ts";

const nickname = (page: Page) => page.getByRole("textbox", { name: "Прякор" });
const enter = (page: Page) => page.getByRole("button", { name: "Влез в групата" });
const sign = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

test("from the QR address to a first card of one's own: at most 5 screens, 6 taps and one field to fill", async ({
  group,
  openCode,
  visitor,
}) => {
  const page = await visitor(phone);
  const walk = new Walk(page);
  await page.goto((await openCode(group)).path);
  await walk.sees(page.getByRole("heading", { name: "Влезте в групата" }));
  expect(await emptyFields(page)).toEqual(["nickname"]);
  await walk.taps(nickname(page));
  await page.keyboard.type("Гошо");
  await walk.taps(enter(page));

  await walk.sees(overview(page));
  await walk.taps(page.getByRole("link", { name: "Стъпки", exact: true }));
  await walk.sees(card(page, "Подписка"));
  await walk.taps(page.getByRole("button", { name: "Добави стъпка" }));
  await walk.sees(page.getByRole("dialog", { name: "Нова стъпка" }));
  await expect(page.getByRole("textbox", { name: "Какво ще направим?" })).toBeFocused();
  await page.keyboard.type("Плакати в училището");
  await walk.taps(page.getByRole("button", { name: "Добави", exact: true }));
  await walk.taps(page.getByRole("button", { name: "Готово", exact: true }));
  await walk.sees(card(page, "Плакати в училището"));
  await expect(card(page, "Плакати в училището")).toBeInViewport();

  expect(walk.screens.length, walk.screens.join(" → ")).toBeLessThanOrEqual(5);
  expect(walk.tapped.length, walk.tapped.join(" → ")).toBeLessThanOrEqual(6);
});

test("a link preview joins nobody, opens no session and leaves the code as it is", async ({
  group,
  openCode,
  sql,
  request,
  visitor,
}) => {
  const { path } = await openCode(group);
  const before = await seatsOf(sql, group);
  for (const agent of ["facebookexternalhit/1.1", "Viber/1.0", "TelegramBot (like TwitterBot)"]) {
    const seen = await request.get(path, { headers: { "User-Agent": agent } });
    expect(seen.status()).toBe(200);
    expect(await seen.text()).not.toContain("Севда");
    expect(seen.headers()["set-cookie"] ?? "").not.toMatch(/(^|\s)(__Host-)?zaedno=/);
  }
  await request.head(path);
  expect(await seatsOf(sql, group)).toEqual(before);

  const page = await visitor(phone);
  await page.goto(path);
  await nickname(page).fill("Гошо");
  await enter(page).tap();
  await expect(overview(page)).toBeVisible();
  expect(await seatsOf(sql, group)).toEqual([...before, "Гошо active"]);
});

test("a nickname that somebody has is refused in words, and what was typed and chosen stays", async ({
  group,
  openCode,
  visitor,
}) => {
  const page = await visitor(phone);
  await page.goto((await openCode(group)).path);
  await sign(page, "звезда").check({ force: true });
  await nickname(page).fill("  СЕВДА ");
  await enter(page).tap();
  const refusal = page.getByText("Друг в групата има този прякор. Изберете различен.");
  await expect(refusal).toBeVisible();
  await expect(nickname(page)).toHaveValue("  СЕВДА ");
  await expect(nickname(page)).toHaveAttribute("aria-invalid", "true");
  await expect(sign(page, "звезда")).toBeChecked();

  await nickname(page).fill("Севда К.");
  await enter(page).tap();
  await expect(overview(page)).toBeVisible();
});

test("a nickname is asked for when there is none, and nobody has a seat before", async ({
  group,
  openCode,
  visitor,
  sql,
}) => {
  const before = await seatsOf(sql, group);
  const page = await visitor(phone);
  await page.goto((await openCode(group)).path);
  await enter(page).tap();
  await expect(page.getByRole("alert")).toHaveText("Напишете прякор, до 40 знака.");
  expect(await seatsOf(sql, group)).toEqual(before);
});

test("a sign that somebody has just taken is refused in words, and the next tap works with another one", async ({
  group,
  openCode,
  visitor,
  sql,
}) => {
  const { path } = await openCode(group);
  const [first, second] = [await visitor(phone), await visitor(phone)];
  for (const [page, name] of [
    [first, "Гошо"],
    [second, "Пепи"],
  ] as const) {
    await page.goto(path);
    await nickname(page).fill(name);
    await sign(page, "звезда").check({ force: true });
  }
  await enter(first).tap();
  await expect(overview(first)).toBeVisible();
  await enter(second).tap();
  await expect(second.getByText("Друг току-що избра този знак. Изберете различен.")).toBeVisible();
  await expect(nickname(second)).toHaveValue("Пепи");
  await expect(sign(second, "звезда")).toBeDisabled();
  await expect(sign(second, "звезда")).not.toBeChecked();
  await enter(second).tap();
  await expect(overview(second)).toBeVisible();
  const [pepi] = await sql`select symbol from member where group_id = ${group.groupId} and nickname = 'Пепи'`;
  expect(pepi?.symbol).not.toBe("star");
});

test("an invitation that has run out says so, and asks for nothing", async ({ group, openCode, visitor }) => {
  const page = await visitor(phone);
  await page.goto((await openCode(group, { hoursAgo: 2 })).path);
  await expect(page.getByText("Тази покана вече не важи. Попитайте водещия за нова.")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await page.getByRole("link", { name: "Имам код от листа" }).tap();
  await expect(page.getByRole("textbox", { name: "Код за влизане, 8 цифри" })).toBeVisible();
});

test("a second tap while the first is under way makes no second seat", async ({ group, openCode, visitor, sql }) => {
  const before = await seatsOf(sql, group);
  const { path } = await openCode(group);
  const page = await visitor(phone);
  await page.goto(path);
  await nickname(page).fill("Гошо");
  await enter(page).dblclick();
  await expect(overview(page)).toBeVisible();
  expect(await seatsOf(sql, group)).toEqual([...before, "Гошо active"]);

  // The same form sent twice by the same browser, where no script stands between.
  const post = () =>
    page.request.post(path, {
      form: { intent: "join", nickname: "Пепи", symbol: "drum" },
      headers: { Origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
  await page.context().clearCookies();
  await Promise.all([post(), post()]);
  expect(await seatsOf(sql, group)).toEqual([...before, "Гошо active", "Пепи active"]);
});

test("the same door works where no script runs", async ({ group, openCode, visitor }) => {
  const page = await visitor({ ...phone, javaScriptEnabled: false });
  await page.goto((await openCode(group)).path);
  await nickname(page).fill("Севда");
  await enter(page).tap();
  await expect(page.getByText("Друг в групата има този прякор. Изберете различен.")).toBeVisible();
  await expect(nickname(page)).toHaveValue("Севда");
  await nickname(page).fill("Гошо");
  await enter(page).tap();
  await expect(overview(page)).toBeVisible();
});

/** Counts what a person does and sees on the way. */
class Walk {
  readonly screens: string[] = [];
  readonly tapped: string[] = [];

  constructor(readonly page: Page) {}

  async taps(target: Locator): Promise<void> {
    this.tapped.push(String(target));
    await target.tap();
  }

  /** A screen is new when the page or the sheet on it is another one. */
  async sees(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    const sheet = this.page.getByRole("dialog").getByRole("heading", { level: 2 });
    const name = (await sheet.count()) > 0 ? await sheet.textContent() : "";
    this.screens.push(`${new URL(this.page.url()).pathname} ${name}`.trim());
  }
}

/** What a person would have to fill before the form can go: text that is not there, choices that nobody made yet. */
async function emptyFields(page: Page): Promise<string[]> {
  return await page.getByRole("main").evaluate((main) => {
    const controls = [...main.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), select, textarea")];
    const names = [...new Set(controls.map(({ name }) => name))];
    return names.filter((name) => {
      const same = controls.filter((control) => control.name === name);
      return same.every((control) => (control.type === "radio" ? !control.checked : control.value === ""));
    });
  });
}

async function seatsOf(sql: Sql, { groupId }: TestGroup): Promise<string[]> {
  const rows = await sql<{ seat: string }[]>`
    select nickname || ' ' || status as seat from member where group_id = ${groupId} order by created_at, id`;
  return rows.map(({ seat }) => seat);
}

test("two taps before any script has arrived make one seat, and the second gets it too", async ({
  group,
  openCode,
  visitor,
  sql,
}) => {
  const page = await visitor({ ...phone, javaScriptEnabled: false });
  await page.goto((await openCode(group)).path);
  await page.getByRole("textbox", { name: "Прякор" }).fill("Гошо");
  // A plain form posts again and drops the first answer, its cookie included.
  const form = await page.locator("form", { has: page.getByLabel("Прякор") }).evaluate((element) => {
    const data = new FormData(element instanceof HTMLFormElement ? element : undefined);
    return Object.fromEntries([...data].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
  });
  const post = () =>
    page.request.post(page.url(), {
      form: { ...form, intent: "join" },
      headers: { Origin: safeOrigin },
      maxRedirects: 0,
    });
  const first = await post();
  await page.context().clearCookies({ name: "zaedno" });
  const second = await post();
  expect([first.status(), second.status()]).toEqual([302, 302]);
  expect(second.headers().location).toBe(`/plans/${group.planId}`);
  const seats = await sql`select 1 from member where group_id = ${group.groupId} and nickname = 'Гошо'`;
  expect(seats).toHaveLength(1);
});
