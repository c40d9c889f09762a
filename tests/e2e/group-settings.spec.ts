/** What those responsible for a group do for its people: roles, forgotten PINs, removal, the code and its sheet. */
import type { Page } from "playwright/test";
import { expect, openBoard } from "../support/fixtures.ts";
import { staffOf } from "../support/group.ts";
import { phone, test } from "../support/visitors.ts";
import { overview } from "./steps-board.ts";

test("a facilitator opens a code for fewer seats, prints its sheet, and closes it", async ({ group, browserOf }) => {
  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await desk.goto(`/groups/${group.groupId}`);
  await desk.getByLabel("Места в групата").fill("много");
  await desk.getByRole("button", { name: "Отвори код" }).click();
  await expect(desk.getByRole("alert")).toHaveText("Напишете число от 1 до 100.");
  await desk.getByLabel("Места в групата").fill("4");
  await desk.getByRole("button", { name: "Отвори код" }).click();
  await expect(desk.getByText("Заети места: 2 от 4")).toBeVisible();

  await desk.getByRole("link", { name: "Лист за печат" }).click();
  await expect(desk.getByRole("img", { name: /QR код/ })).toBeVisible();
  await expect(desk.getByText("Come in with your phone")).toBeVisible();
  await desk.emulateMedia({ media: "print" });
  await expect(desk.getByRole("button", { name: "Печат" })).toBeHidden();
  await expect(desk.getByRole("banner")).toBeHidden();
  const paper = await desk.pdf({ preferCSSPageSize: true });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await desk.emulateMedia({ media: "screen" });
  await desk.getByRole("link", { name: "Назад" }).click();
  await desk.getByRole("button", { name: "Затвори кода" }).click();
  await expect(desk.getByText("Сега никой не може да влезе.")).toBeVisible();
});

test("somebody with a forgotten PIN comes back by the code and chooses a new one", async ({
  group,
  browserOf,
  openCode,
  visitor,
}) => {
  const { path } = await openCode(group);
  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await personPage(desk, group.groupId, "Надя");
  await desk.getByRole("button", { name: "Нулирай ПИН-а" }).click();
  await expect(desk.getByText(/ПИН-ът е нулиран до/)).toBeVisible();

  const other = await visitor(phone);
  await other.goto(path);
  await other.getByRole("button", { name: "Вече имам място" }).click();
  await expect(other.getByText("Надя: водещият е нулирал ПИН-а.")).toBeVisible();
  await other.getByRole("radio", { name: "Надя" }).check({ force: true });
  await other.getByLabel("Вашият ПИН").fill("1234");
  await other.getByRole("button", { name: "Влез в групата" }).click();
  await expect(other.getByRole("alert")).toHaveText("Този ПИН се познава лесно. Изберете друг.");
  await other.getByLabel("Вашият ПИН").fill("7392");
  await other.getByRole("button", { name: "Влез в групата" }).click();
  await expect(overview(other)).toBeVisible();
  await expect(desk.getByText(/ПИН-ът е нулиран до/)).toBeVisible();
  await desk.reload();
  await expect(desk.getByText("Надя има ПИН.")).toBeVisible();
});

test("removing asks first, says what happens, and is felt at once", async ({ group, browserOf }) => {
  const sevda = await openBoard(await (await browserOf(group.people.sevda)).newPage(), group);
  const desk = await (await browserOf(group.people.facilitator)).newPage();
  await personPage(desk, group.groupId, "Севда");
  await desk.getByRole("link", { name: "Премахни от групата" }).click();
  await expect(desk.getByRole("heading", { name: "Да премахнем ли Севда от групата?" })).toBeVisible();
  await desk.getByRole("link", { name: "Не, остава" }).click();
  await desk.getByRole("link", { name: "Премахни от групата" }).click();
  await desk.getByRole("button", { name: "Да, премахни Севда" }).click();
  await expect(desk.getByRole("link", { name: "Надя" })).toBeVisible();
  await expect(desk.getByRole("link", { name: "Севда" })).toHaveCount(0);
  await expect(sevda.getByText("Вече не сте в тази група.")).toBeVisible();
});

test("a coordinator makes a member facilitator, who then has the desk; others only read who is here", async ({
  group,
  browserOf,
  sql,
}) => {
  const { regionId } = group.places;
  const coordinator = await staffOf(sql, "Румен", { role: "coordinator", regionId });
  const page = await (await browserOf(coordinator)).newPage();
  await personPage(page, group.groupId, "Севда");
  await page.getByRole("button", { name: "Направи водещ" }).click();
  await expect(page.getByRole("button", { name: "Направи участник" })).toBeVisible();

  const sevda = await (await browserOf(group.people.sevda)).newPage();
  await sevda.goto(`/groups/${group.groupId}`);
  await expect(sevda.getByRole("button", { name: "Отвори код" })).toBeVisible();

  for (const reader of [group.people.nadya, group.people.mentor]) {
    const own = await (await browserOf(reader)).newPage();
    await own.goto(`/groups/${group.groupId}`);
    await expect(own.getByRole("heading", { name: "Водещи" })).toBeVisible();
    await expect(own.getByText("това сте вие")).toBeVisible();
    await expect(own.getByRole("main").getByRole("button")).toHaveCount(0);
  }
});

test("a seat takes e-mail and password, and its data along", async ({ group, browserOf, visitor }) => {
  const email = `nadya-${group.groupId.slice(-8).toLowerCase()}@test.example`;
  const own = await (await browserOf(group.people.nadya)).newPage();
  await own.goto("/account");
  await own.getByLabel("Имейл").fill(email);
  await own.getByLabel("Нова парола").fill("шест зелени чушки");
  await own.getByRole("button", { name: "Добави имейл и парола" }).click();
  await expect(own.getByText(email)).toBeVisible();
  const data = await (await own.request.get("/account/data")).json();
  expect(data).toMatchObject({ email, places: [{ id: group.people.nadya.memberId, nickname: "Надя" }] });

  const other = await visitor();
  await other.goto("/login");
  await other.getByLabel("Имейл").fill(email);
  await other.getByLabel("Парола").fill("шест зелени чушки");
  await other.getByRole("button", { name: "Влез", exact: true }).click();
  await expect(other.getByRole("heading", { name: "Моите групи" })).toBeVisible();

  await other.goto("/account");
  const endOthers = other.getByRole("button", { name: "Изход от другите устройства" });
  await endOthers.click();
  await expect(endOthers).toHaveCount(0);
  await own.goto("/home");
  await expect(own).toHaveURL(/\/\?ended$/);
});

async function personPage(page: Page, groupId: string, nickname: string): Promise<void> {
  await page.goto(`/groups/${groupId}`);
  await page.getByRole("link", { name: nickname }).click();
  await expect(page.getByRole("heading", { name: nickname, exact: true })).toBeVisible();
}
