/** Back to one's seat from another phone with four digits, and an eye on where one is signed in. */
import type { Page } from "playwright/test";
import { expect, openBoard } from "../support/fixtures.ts";
import { newDevice } from "../support/group.ts";
import { phone, test } from "../support/visitors.ts";
import { card, overview } from "./steps-board.ts";

const pinField = (page: Page) => page.getByLabel("Вашият ПИН");

async function setsPin(page: Page, pin: string): Promise<void> {
  await page.goto("/account");
  await page.getByRole("textbox", { name: /ПИН/ }).fill(pin);
  await page.getByRole("button", { name: "Запиши ПИН" }).click();
}

/** By the QR of the room to "I have a seat", where the own one is tapped. */
async function showsSeat(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: "Вече имам място" }).click();
  await page.getByRole("radio", { name }).check({ force: true });
}

async function enters(page: Page, pin: string): Promise<void> {
  await pinField(page).fill(pin);
  await page.getByRole("button", { name: "Влез в групата" }).click();
}

test("a member who set a PIN is back in the own seat from another browser, by QR and by digits", async ({
  group,
  openCode,
  visitor,
  browserOf,
  sql,
}) => {
  const { path, digits } = await openCode(group);
  const own = await (await browserOf(group.people.nadya)).newPage();
  await setsPin(own, "1234");
  await expect(own.getByRole("alert")).toHaveText("Този ПИН се познава лесно. Изберете друг.");
  await setsPin(own, "7392");
  await expect(own.getByRole("status").filter({ hasText: "Записано" })).toBeVisible();

  const byQr = await visitor(phone);
  await showsSeat(byQr, path, "Надя");
  // Севда has no PIN, so there is no seat of hers to return to.
  await expect(byQr.getByRole("radio", { name: "Севда" })).toHaveCount(0);
  await enters(byQr, "7392");
  await expect(overview(byQr)).toBeVisible();

  const byDigits = await visitor(phone);
  await byDigits.goto("/");
  await byDigits.getByRole("textbox", { name: "Код за влизане, 8 цифри" }).fill(digits);
  await byDigits.getByRole("button", { name: "Вече имам място" }).click();
  await byDigits.getByRole("textbox", { name: "Вашият прякор" }).fill("надя");
  await enters(byDigits, "7392");
  await expect(overview(byDigits)).toBeVisible();
  const seats = await sql`select id from member where group_id = ${group.groupId} and role = 'member'`;
  expect(seats).toHaveLength(2);
});

test("five wrong PINs lock the seat, also for the right one; the device that is in stays in", async ({
  group,
  openCode,
  visitor,
  browserOf,
}) => {
  const { path } = await openCode(group);
  const own = await (await browserOf(group.people.nadya)).newPage();
  await setsPin(own, "7392");
  await expect(own.getByRole("status").filter({ hasText: "Записано" })).toBeVisible();

  const thief = await visitor(phone);
  await showsSeat(thief, path, "Надя");
  for (const left of ["4 опита", "3 опита", "2 опита", "1 опит"]) {
    await enters(thief, "1111");
    await expect(thief.getByRole("alert")).toHaveText(`ПИН-ът не е верен. Имате още ${left}.`);
  }
  await enters(thief, "1111");
  await expect(thief.getByRole("alert")).toHaveText(/^Твърде много опити\. Опитайте след 10 минути/);

  const another = await visitor(phone);
  await showsSeat(another, path, "Надя");
  await enters(another, "7392");
  await expect(another.getByRole("alert")).toHaveText(/^Твърде много опити/);
  await openBoard(own, group);
  await expect(card(own, "Подписка")).toBeVisible();
});

test("one's devices are listed, and one of them is signed out from another within two seconds", async ({
  group,
  browserOf,
  sql,
}) => {
  const { nadya } = group.people;
  const lost = await openBoard(await (await browserOf(nadya)).newPage(), group);
  const present = { ...nadya, token: await newDevice(sql, nadya) };
  const own = await (await browserOf(present)).newPage();
  await own.goto("/account");
  const devices = own.getByRole("listitem").filter({ hasText: "Test" });
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ has: own.getByText("това устройство", { exact: true }) })).toHaveCount(1);

  const ended = lost.getByText("Трябва да влезете пак.");
  await own.getByRole("button", { name: "Изход от това устройство" }).click();
  await expect(ended).toBeVisible({ timeout: 2_000 });
  await expect(devices).toHaveCount(1);
  await lost.goto(`/plans/${group.planId}/steps`);
  await expect(lost.getByRole("heading", { name: "Влезте с код" })).toBeVisible();
  await openBoard(own, group);
});
