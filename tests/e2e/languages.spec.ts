/** Two languages and two looks: chosen anywhere, kept everywhere, complete, and never at the price of one's place or words. */

import { createStaff } from "@zaedno/programme";
import type { Locator, Page } from "playwright/test";
import { visitAll } from "../support/every-view.ts";
import { expect, openBoard, safeOrigin } from "../support/fixtures.ts";
import { newFullGroup } from "../support/full-group.ts";
import { phone, reads, test } from "../support/visitors.ts";
import { card, openCard } from "./steps-board.ts";

const look = (page: Page) => page.locator("html").getAttribute("data-theme");

test("the language changed inside a plan keeps the view that one has before them", async ({ group, boardOf }) => {
  const page = await boardOf(group, group.people.nadya);
  await page.goto(`/plans/${group.planId}/steps?view=list&mine=1&sort=owner`);
  await page.getByRole("button", { name: "Още" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Steps", level: 2 })).toBeVisible();
  await expect(page).toHaveURL(`${safeOrigin}/plans/${group.planId}/steps?view=list&mine=1&sort=owner`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // What people wrote is nobody's to translate.
  await page.getByRole("link", { name: "Board" }).click();
  await page.getByRole("button", { name: "Only mine" }).click();
  await expect(card(page, "Подписка")).toBeVisible();
});

test("the look changes at once, without losing what is being typed, and stays after a reload", async ({
  group,
  browserOf,
}) => {
  const context = await browserOf(group.people.nadya);
  const page = await context.newPage();
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Прякор" }).fill("Надежда");
  await page.getByRole("button", { name: "Тъмен" }).click();
  await expect(page.getByRole("button", { name: "Тъмен" })).toHaveAttribute("aria-pressed", "true");
  expect(await look(page)).toBe("dark");
  await expect(page.getByRole("textbox", { name: "Прякор" })).toHaveValue("Надежда");

  // Dark from the first painted frame: the server's own page says so.
  expect(await (await context.request.get("/account")).text()).toMatch(/<html[^>]*data-theme="dark"/);
  await page.reload();
  expect(await look(page)).toBe("dark");
  await page.getByRole("button", { name: "Авто" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("at the door the language changes on the same invitation; a browser that wishes English gets it unasked", async ({
  group,
  openCode,
  visitor,
}) => {
  const { path } = await openCode(group);
  const page = await visitor(phone);
  await page.goto(path);
  await page.getByRole("button", { name: "English" }).tap();
  await expect(page.getByRole("textbox", { name: "Nickname" })).toBeVisible();
  await expect(page).toHaveURL(safeOrigin + path);
  await page.getByRole("button", { name: "Български" }).tap();
  await expect(page.getByRole("textbox", { name: "Прякор" })).toBeVisible();

  const guest = await visitor({ locale: "en-GB" });
  await guest.goto(path);
  await expect(guest.getByRole("textbox", { name: "Nickname" })).toBeVisible();
});

test("language and look follow an account to another browser", async ({ group, visitor, sql }) => {
  const email = `${group.groupId}@test.example`;
  const password = "a password of the tests";
  const post = { role: "mentor", groupId: group.groupId } as const;
  const made = await createStaff(sql, { email, password, nickname: "Иво", post });
  expect(made.ok).toBe(true);
  const signsIn = async (page: Page, words: { email: string; password: string; enter: string }) => {
    await page.goto("/login");
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password).fill(password);
    await page.getByRole("button", { name: words.enter }).click();
  };
  const bulgarian = { email: "Имейл", password: "Парола", enter: "Влез" };
  const first = await visitor();
  await signsIn(first, bulgarian);
  await expect(first.getByRole("heading", { name: "Моите групи" })).toBeVisible();
  await first.goto("/account");
  await first.getByRole("button", { name: "Тъмен" }).click();
  await expect(first.getByRole("button", { name: "Тъмен" })).toHaveAttribute("aria-pressed", "true");
  await first.getByRole("group", { name: "Език" }).getByRole("button", { name: "English" }).click();
  await expect(first.getByRole("heading", { name: "My profile" })).toBeVisible();

  const second = await visitor();
  await signsIn(second, bulgarian);
  await expect(second.getByRole("heading", { name: "My groups" })).toBeVisible();
  expect(await look(second)).toBe("dark");
});

test("English pages and sheets hold no Bulgarian but what people wrote", async ({ browser, sql, openCode }) => {
  test.setTimeout(90_000);
  const full = await newFullGroup(sql, openCode);
  const names = await sql<{ name: string }[]>`
    select nickname as name from member where programme_id = ${full.places.programmeId}
    union all select name from working_group where id = ${full.groupId}
    union all select name from region where id = ${full.places.regionId}
    union all select name from programme where id = ${full.places.programmeId}
    union all select title from plan where group_id = ${full.groupId}`;
  const written = [...full.written, ...names.map(({ name }) => name)].sort((a, b) => b.length - a.length);
  const browserFor = () => browser.newContext({ baseURL: safeOrigin, reducedMotion: "reduce" });
  await visitAll(browserFor, full, "en", async (page, { name }) => {
    const left = (await wordsOn(page)).map((text) => written.reduce((rest, own) => rest.replaceAll(own, ""), text));
    expect
      .soft(
        left.filter((text) => /\p{Script=Cyrillic}/u.test(text)),
        name,
      )
      .toEqual([]);
  });
});

test("what people wrote says its own language to an English reader", async ({ group, browserOf }) => {
  const context = await browserOf(group.people.nadya);
  await reads(context, "en");
  const page = await openBoard(await context.newPage(), group);
  const languageOf = (words: Locator) =>
    words.first().evaluate((element) => element.closest("[lang]")?.getAttribute("lang"));
  expect(await languageOf(page.getByText("Подписка", { exact: true }))).toBe("bg");
  expect(await languageOf(page.getByRole("region", { name: "Doing" }).getByText("Doing"))).toBe("en");
  const sheet = await openCard(page, "Подписка");
  expect(await languageOf(sheet.getByRole("heading").getByText("Подписка"))).toBe("bg");
  await page.goto(`/plans/${group.planId}/steps?view=list`);
  expect(await languageOf(page.getByText("Подписка", { exact: true }))).toBe("bg");
});

/** Every text that is seen or heard, except in parts that say to be in Bulgarian. */
async function wordsOn(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const texts = [document.title];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("[lang]")?.getAttribute("lang") !== "en" || element.matches("script, style")) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
      if (element instanceof HTMLInputElement) texts.push(element.value);
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "");
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
}
