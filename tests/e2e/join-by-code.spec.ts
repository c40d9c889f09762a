/** The way in without a camera: eight digits from the sheet, and a facilitator who lets the person in. */
import type { Page } from "playwright/test";
import { expect, safeOrigin } from "../support/fixtures.ts";
import { phone, test } from "../support/visitors.ts";
import { overview } from "./steps-board.ts";

const code = (page: Page) => page.getByRole("textbox", { name: "Код за влизане, 8 цифри" });

async function asksForASeat(page: Page, digits: string, name: string): Promise<void> {
  await page.goto("/");
  await code(page).pressSequentially(digits);
  await page.getByRole("textbox", { name: "Прякор" }).fill(name);
  await page.getByRole("button", { name: "Влез в групата" }).click();
  await expect(page.getByRole("heading", { name: `${name}, почакайте малко` })).toBeVisible();
}

test("typed digits show the group, the seat waits, and when the facilitator says yes the plan opens by itself", async ({
  group,
  openCode,
  visitor,
  browserOf,
  sql,
}) => {
  const { digits } = await openCode(group);
  const [row] = await sql<{ name: string }[]>`select name from working_group where id = ${group.groupId}`;
  const page = await visitor(phone);
  await page.goto("/");
  await code(page).pressSequentially(digits);
  await expect(code(page)).toHaveValue(`${digits.slice(0, 4)} ${digits.slice(4)}`);
  await expect(page.getByRole("status").filter({ hasText: row?.name ?? "?" })).toBeVisible();
  // Digits can be guessed: who is in the group stays inside.
  await expect(page.getByText("Севда")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Прякор" }).fill("Гошо");
  await page.getByRole("button", { name: "Влез в групата" }).tap();
  await expect(page.getByRole("heading", { name: "Гошо, почакайте малко" })).toBeVisible();
  await expect(page.getByText("Останете тук. Страницата ще се отвори сама.")).toBeVisible();
  expect((await page.goto(`/plans/${group.planId}/steps`))?.status()).toBe(404);
  await page.goto("/home");

  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await desk.goto("/home");
  await desk.getByRole("listitem").filter({ hasText: "Гошо" }).getByRole("button", { name: "Пусни" }).click();
  await expect(desk.getByText("Никой не чака.")).toBeVisible();
  await expect(overview(page)).toBeVisible();
  await expect(page).toHaveURL(`${safeOrigin}/plans/${group.planId}`);
});

test("a facilitator's open desk shows somebody who asks without being loaded again", async ({
  group,
  openCode,
  visitor,
  browserOf,
}) => {
  const { digits } = await openCode(group);
  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await desk.goto("/home");
  await expect(desk.getByText("Никой не чака.")).toBeVisible();
  await asksForASeat(await visitor(), digits, "Гошо");
  await expect(desk.getByRole("listitem").filter({ hasText: "Гошо" })).toBeVisible();
});

test("somebody who is refused is told so, and has no session any more", async ({
  group,
  openCode,
  visitor,
  browserOf,
}) => {
  const page = await visitor();
  await asksForASeat(page, (await openCode(group)).digits, "Гошо");
  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await desk.goto("/home");
  await desk.getByRole("listitem").filter({ hasText: "Гошо" }).getByRole("button", { name: "Откажи" }).click();
  await expect(desk.getByText("Никой не чака.")).toBeVisible();
  await expect(page.getByText("Влезте пак с код или попитайте водещия.")).toBeVisible();
  await page.goto("/home");
  await expect(code(page)).toBeVisible();
});

test("a wrong code, a short one and a closed one are told in words, with the digits still there", async ({
  group,
  openCode,
  visitor,
}) => {
  const { digits: closed } = await openCode(group);
  const { digits } = await openCode(group);
  const page = await visitor(phone);
  await page.goto("/");
  await code(page).pressSequentially("1234");
  await page.getByRole("button", { name: "Напред" }).tap();
  await expect(page.getByText("Кодът има 8 цифри.")).toBeVisible();
  await expect(code(page)).toHaveValue("1234");

  for (const wrong of [closed, neighbourOf(digits)]) {
    await code(page).fill(wrong);
    await expect(page.getByText("Кодът не е верен или е изтекъл. Попитайте водещия.")).toBeVisible();
    await expect(code(page)).toHaveValue(`${wrong.slice(0, 4)} ${wrong.slice(4)}`);
    await expect(page.getByRole("textbox", { name: "Прякор" })).toHaveCount(0);
  }
  await code(page).fill(`код: ${digits.slice(0, 4)}-${digits.slice(4)}`);
  await expect(page.getByRole("textbox", { name: "Прякор" })).toBeVisible();
});

test("all eight digits are seen on the smallest phone, also with letters twice as large", async ({ visitor }) => {
  const page = await visitor(phone);
  await page.goto("/");
  await code(page).fill("88888888");
  for (const letters of ["100%", "200%"]) {
    await page.locator("html").evaluate((html, size) => html.style.setProperty("font-size", size), letters);
    expect(await code(page).evaluate((field) => field.scrollWidth - field.clientWidth), letters).toBeLessThanOrEqual(0);
  }
});

test("digits typed before the script has arrived are not lost, and the group shows itself when it has", async ({
  group,
  openCode,
  visitor,
}) => {
  const { digits } = await openCode(group);
  const page = await visitor(phone);
  let letGo = () => {};
  const scriptMayCome = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await scriptMayCome;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await code(page).pressSequentially(digits);
  letGo();
  await expect(page.getByRole("textbox", { name: "Прякор" })).toBeVisible();
  await expect(code(page)).toHaveValue(`${digits.slice(0, 4)} ${digits.slice(4)}`);
});

test("whoever guesses codes waits longer each time, while a right code from another browser is answered at once", async ({
  group,
  openCode,
  playwright,
}) => {
  const { digits } = await openCode(group);
  const [guesser, honest] = await Promise.all([1, 2].map(() => playwright.request.newContext({ baseURL: safeOrigin })));
  if (!guesser || !honest) throw new Error("Two browsers are needed.");
  const tries = (typed: string) => ({ form: { intent: "find", code: typed }, headers: { Origin: safeOrigin } });
  const wrong = neighbourOf(digits);
  for (let miss = 0; miss < 5; miss += 1) await guesser.post("/?index", tries(wrong));
  const began = performance.now();
  await guesser.post("/?index", tries(wrong));
  expect(performance.now() - began).toBeGreaterThanOrEqual(990);

  // Its next tries stand in a row of 2, 4 and 6 seconds.
  const lasts = [1, 2, 3].map(() => guesser.post("/?index", tries(wrong)).catch(() => null));
  const answered = Promise.race([...lasts.slice(2).map((last) => last.then(() => "guesser")), rightCode()]);
  expect(await answered).toBe("right code");
  await Promise.all([guesser.dispose(), honest.dispose()]);

  async function rightCode(): Promise<string> {
    expect(await (await honest?.post("/?index", tries(digits)))?.text()).toContain("Прякор");
    return "right code";
  }
});

/** Eight digits that open nothing: one of a hundred million neighbours being open too is not this test's luck. */
function neighbourOf(digits: string): string {
  return `${digits.slice(0, 7)}${(Number(digits[7]) + 1) % 10}`;
}
