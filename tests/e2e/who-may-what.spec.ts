/** Mentors read, strangers see nothing, and whoever's access ends is out at once, with plain words and no lost work. */
import { deleteStep, editStep, isMissing, moveStep, openPlan, readPlan, schemaVersion, stepOf } from "@zaedno/plan";
import { changeRole, createGroup, createPlanRow, removeMember } from "@zaedno/programme";
import {
  closeCodes,
  encodeAwareness,
  encodeQueryAwareness,
  encodeStep2,
  encodeUpdate,
  messageType,
} from "@zaedno/sync";
import type { Page } from "playwright/test";
import type { Sql } from "postgres";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { applyUpdate, type Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { becomesLive, expect, keptForOffline, safeOrigin, test } from "../support/fixtures.ts";
import { actorOf, newDevice, newGroup, type Someone, staffOf, type TestGroup } from "../support/group.ts";
import { RawSocket } from "./raw-socket.ts";
import {
  addCards,
  card,
  closeCard,
  column,
  expectSaved,
  openCard,
  rename,
  sameBoards,
  writeNeeds,
} from "./steps-board.ts";

/** From the end of somebody's access until their page knows. */
const outWithinMs = 2_000;

test("a mentor sees the plan live, in full, and has nothing to change it with", async ({ group, boardOf }) => {
  const [nadya, mentor] = await Promise.all([boardOf(group, group.people.nadya), boardOf(group, group.people.mentor)]);
  await expect(mentor.getByText("Вие сте ментор.")).toBeVisible();
  await addCards(nadya, "Правим го", "Плакати");
  await expect(card(column(mentor, "Правим го"), "Плакати")).toBeVisible();
  await openCard(nadya, "Подписка");
  await writeNeeds(nadya, "Маса пред читалището");
  await closeCard(nadya);

  expect(await waysToChange(mentor)).toEqual([]);
  const details = await openCard(mentor, "Подписка");
  await expect(details.getByText("Маса пред читалището")).toBeVisible();
  expect(await waysToChange(mentor)).toEqual([]);
  // The words above are looked for rightly: for Nadya they are all there.
  await openCard(nadya, "Подписка");
  expect(await waysToChange(nadya)).not.toEqual([]);
});

/** Whatever on the page would change the plan: fields, and buttons that do more than show. */
async function waysToChange(page: Page): Promise<string[]> {
  const harmless = /^(Само моите|Прочети ми|Затвори|Покажи още \d+)$/;
  const where = page.locator("main, dialog");
  const names = await where
    .getByRole("button")
    .evaluateAll((all) => all.map((one) => one.textContent || one.ariaLabel || "?"));
  const fields = await where.locator("input, textarea, select").count();
  return [...names.filter((name) => !harmless.test(name)), ...Array.from({ length: fields }, () => "field")];
}

test("nothing that a mentor's socket can say changes the plan or reaches the others", async ({ group, sql }) => {
  const { nadya, sevda, mentor } = group.people;
  const observer = new RawSocket(group.room, sevda.token);
  await observer.askForEverything();
  // Somebody must be seen here, or a question about who is here has no answer.
  observer.send(presenceFrame(openPlan(), { place: { page: "steps" } }));
  const heard = observer.updates.length;
  const before = await rowsOf(sql, group);

  for (const [attempt, framesFor] of Object.entries(mentorsAttempts(mentor))) {
    const socket = new RawSocket(group.room, mentor.token);
    await socket.askForEverything();
    expect(socket.closeCode, `${attempt}: a mentor may read`).toBeNull();
    const plan = planFrom(socket);
    for (const frame of framesFor(plan)) socket.send(frame);
    // The answer to this one comes when all before it were dealt with.
    const states = () => socket.messages.filter(({ kind }) => kind === "awareness").length;
    const statesBefore = states();
    socket.send(encodeQueryAwareness());
    await socket.until(() => states() > statesBefore || socket.messages.some(({ kind }) => kind === "refused"));
    expect(
      socket.messages.some(({ kind }) => kind === "saved"),
      `${attempt}: nothing of it was stored`,
    ).toBe(false);
    socket.end();
  }

  // An honest change takes the same way as all of that: when it has come, nothing else is still under way.
  const writer = new RawSocket(group.room, nadya.token);
  await writer.askForEverything();
  const plan = planFrom(writer);
  writer.send(
    encodeUpdate(changed(plan, () => editStep(plan, actorOf(nadya), firstStep(plan), { title: "Честна промяна" }))),
  );
  await observer.until(() => observer.updates.length > heard);
  expect(observer.updates).toHaveLength(heard + 1);
  expect(readPlan(planFrom(observer)).steps.map(({ title }) => title)).toContain("Честна промяна");
  expect(await rowsOf(sql, group)).toEqual([...before, { seq: before.length + 1, by: nadya.memberId }]);
  for (const socket of [observer, writer]) socket.end();
});

/** Each makes its frames from the plan as the mentor has just read it. */
function mentorsAttempts(mentor: Someone): Record<string, (plan: Doc) => (Uint8Array | string)[]> {
  const actor = actorOf(mentor);
  const edit = (plan: Doc) => changed(plan, () => editStep(plan, actor, firstStep(plan), { title: "Чужда ръка" }));
  return {
    "an update": (plan) => [encodeUpdate(edit(plan))],
    "an answer to step 1": (plan) => [encodeStep2(edit(plan))],
    "a move": (plan) => [encodeUpdate(changed(plan, () => moveStep(plan, actor, firstStep(plan), { column: "done" })))],
    "a soft deletion": (plan) => [encodeUpdate(changed(plan, () => deleteStep(plan, actor, firstStep(plan))))],
    "a deletion of the whole entry": (plan) => [
      encodeUpdate(changed(plan, () => plan.getMap("steps").delete(firstStep(plan)))),
    ],
    "a new root": (plan) => [encodeUpdate(changed(plan, () => plan.getMap("notes").set("a", "Чужда ръка")))],
    "many updates at once": (plan) => Array.from({ length: 5 }, () => encodeUpdate(edit(plan))),
    "an update behind an honest sign of presence": (plan) => [
      presenceFrame(plan, { place: { page: "steps" } }),
      encodeUpdate(edit(plan)),
    ],
    "words that only a server says": () =>
      [messageType.auth, messageType.saved, messageType.head].map((type) => Uint8Array.of(type, 1)),
    "more of them": () =>
      [messageType.event, messageType.refused, messageType.alive].map((type) => Uint8Array.of(type, 2, 123, 125)),
    nonsense: () => [Uint8Array.of(255, 255, 255), Uint8Array.of(0, 9, 1, 0), "text"],
  };
}

function presenceFrame(plan: Doc, state: Record<string, unknown>): Uint8Array {
  const awareness = new Awareness(plan);
  awareness.setLocalState(state);
  const frame = encodeAwareness(encodeAwarenessUpdate(awareness, [plan.clientID]));
  awareness.destroy();
  return frame;
}

function planFrom(socket: RawSocket): Doc {
  const plan = openPlan();
  for (const update of socket.updates) applyUpdate(plan, update);
  return plan;
}

function changed(plan: Doc, change: () => void): Uint8Array {
  const before = encodeStateVector(plan);
  change();
  return encodeStateAsUpdate(plan, before);
}

function firstStep(plan: Doc) {
  const [step] = readPlan(plan).steps;
  if (!step || isMissing(stepOf(readPlan(plan), step.id))) throw new Error("The plan has steps.");
  return step.id;
}

async function rowsOf(sql: Sql, { room }: TestGroup): Promise<{ seq: number; by: string | null }[]> {
  return [
    ...(await sql<{ seq: number; by: string | null }[]>`
    select seq::int, member_id as by from document_update where name = ${room} order by seq`),
  ];
}

test("a removed member is out within two seconds, reads why, and keeps nothing of the plan", async ({
  group,
  sql,
  boardOf,
}) => {
  const { nadya: nadyaHere, sevda: sevdaHere, facilitator } = group.people;
  const [nadya, sevda] = await Promise.all([boardOf(group, nadyaHere), boardOf(group, sevdaHere)]);
  await expect(nadya.getByText("Тук са: Надя, Севда").first()).toBeAttached();
  await keptForOffline(sevda);

  expect(await removeMember(sql, facilitator.memberId, sevdaHere.memberId)).toEqual({ ok: true });
  await expect(sevda.getByText("Вече не сте в тази група.")).toBeVisible({ timeout: outWithinMs });
  expect(await waysToChange(sevda)).toEqual([]);
  await expect(nadya.getByText("Тук са: Надя, Севда")).toHaveCount(0);

  await addCards(nadya, "Правим го", "Само за групата");
  await expectSaved(nadya);
  await expect(card(sevda, "Само за групата")).toHaveCount(0);
  // Neither the device's copy without a network opens the plan any more, nor the server with one.
  await sevda.context().setOffline(true);
  await sevda.goto(`/plans/${group.planId}/steps`);
  await expect(sevda.getByRole("heading", { name: "Няма интернет" })).toBeVisible();
  await sevda.context().setOffline(false);
  await sevda.goto(`/plans/${group.planId}/steps`);
  await expect(sevda.getByText("Подписка")).toHaveCount(0);
});

test("a session that is ended from another device is signed out within two seconds", async ({
  group,
  sql,
  browserOf,
  boardOf,
}) => {
  const { nadya } = group.people;
  const laptop = await boardOf(group, nadya);
  const phone = await (await browserOf({ ...nadya, token: await newDevice(sql, nadya) })).newPage();
  await phone.goto("/account");
  const others = phone.getByRole("button", { name: "Изход от това устройство" });
  await expect(others).toHaveCount(1);
  const ended = phone.waitForResponse((response) => response.request().method() === "POST");
  await others.click();
  expect((await ended).ok()).toBe(true);

  await expect(laptop.getByText("Трябва да влезете пак.")).toBeVisible({ timeout: outWithinMs });
  expect(await waysToChange(laptop)).toEqual([]);
  await expect(others).toHaveCount(0);
  await laptop.goto(`/plans/${group.planId}/steps`);
  await expect(laptop.getByText("Подписка")).toHaveCount(0);
});

test("a member who becomes a mentor goes on reading, and what was written stays", async ({ group, sql, boardOf }) => {
  const { nadya: nadyaHere, sevda: sevdaHere, facilitator } = group.people;
  const [nadya, sevda] = await Promise.all([boardOf(group, nadyaHere), boardOf(group, sevdaHere)]);
  await addCards(sevda, "Правим го", "Плакати");
  await openCard(sevda, "Подписка");
  await rename(sevda, "Подписка на пазара");
  await closeCard(sevda);
  await expectSaved(sevda);

  const live = becomesLive(sevda);
  expect(await changeRole(sql, facilitator.memberId, sevdaHere.memberId, "mentor")).toEqual({ ok: true });
  await expect(sevda.getByText("Вие сте ментор.")).toBeVisible();
  await live;
  expect(await waysToChange(sevda)).toEqual([]);
  await addCards(nadya, "Готово", "Покани");
  await expect(card(column(sevda, "Готово"), "Покани")).toBeVisible();
  const board = await sameBoards(nadya, sevda);
  expect(board["Правим го"]).toEqual(["Анкета", "Плакати"]);
  expect(board.Предстои).toEqual(["Среща с кмета", "Подписка на пазара"]);
  await expectSaved(sevda);
});

test("a member who became a mentor while offline reads from then on, and what could not be sent is kept and shown", async ({
  group,
  sql,
  boardOf,
}) => {
  const { nadya: nadyaHere, sevda: sevdaHere, facilitator } = group.people;
  const [nadya, sevda] = await Promise.all([boardOf(group, nadyaHere), boardOf(group, sevdaHere)]);
  await sevda.context().setOffline(true);
  await openCard(sevda, "Подписка");
  await rename(sevda, "Подписка на пазара");
  await closeCard(sevda);
  expect(await changeRole(sql, facilitator.memberId, sevdaHere.memberId, "mentor")).toEqual({ ok: true });

  await sevda.context().setOffline(false);
  await expect(sevda.getByText("Вие сте ментор.")).toBeVisible();
  const openCopy = sevda.getByRole("button", { name: "Отвори копието" });
  await expect(openCopy).toBeVisible();
  expect(await waysToChange(sevda)).toEqual(["Отвори копието"]);
  await addCards(nadya, "Готово", "Покани");
  await expect(card(column(sevda, "Готово"), "Покани")).toBeVisible();
  await openCopy.click();
  await expect(sevda.getByRole("dialog").getByText("Подписка на пазара")).toBeVisible();
  await expect(card(nadya, "Подписка")).toBeVisible();
});

test("nobody outside the group receives a single byte of the plan", async ({ sql }) => {
  const canary = `kanarche${Date.now().toString(36)}`;
  const group = await newGroup(sql, [{ title: `Среща ${canary}` }]);
  const { programmeId, regionId } = group.places;
  const neighbours = await newGroup(sql);
  const nextDoor = await createGroup(sql, { regionId, name: "Съседна група" });
  await createPlanRow(sql, { groupId: nextDoor, title: "Друг план", schemaVersion });
  const outsiders: Record<string, Someone | null> = {
    "a member of another programme": neighbours.people.nadya,
    "a facilitator of another programme": neighbours.people.facilitator,
    "a mentor of another programme": neighbours.people.mentor,
    "a facilitator next door": await staffOf(sql, "Ели", { role: "facilitator", groupId: nextDoor }),
    "the region's coordinator": await staffOf(sql, "Катя", { role: "coordinator", regionId }),
    "the programme's administrator": await staffOf(sql, "Иво", { role: "admin", programmeId }),
    "an official": await staffOf(sql, "Господин Петров", { role: "official", programmeId }),
    "nobody in particular": null,
  };

  const inside = await everythingFor(group, group.people.nadya);
  for (const { path, body } of inside.pages.filter(({ path }) => path.includes("steps"))) {
    expect(body, `a member finds it at ${path}`).toContain(canary);
  }
  expect(inside.socket.toString("utf8"), "a member finds it on the socket").toContain(canary);

  for (const [who, someone] of Object.entries(outsiders)) {
    const { pages, socket, closeCode } = await everythingFor(group, someone);
    for (const { path, status, body } of pages) {
      expect(body, `${who}, ${path}`).not.toContain(canary);
      const expected = !path.startsWith("/plans") ? [200, 202, 302] : someone === null ? [202, 302] : [404];
      expect(expected, `${who}, ${path}: ${status}`).toContain(status);
    }
    expect(socket.includes(canary), `${who}, the socket`).toBe(false);
    expect(closeCode, `${who}, the socket`).toBe(
      someone === null ? closeCodes.signedOut.code : closeCodes.removed.code,
    );
  }
});

interface Received {
  readonly pages: { readonly path: string; readonly status: number; readonly body: string }[];
  readonly socket: Buffer;
  readonly closeCode: number | null;
}

/** All the bytes that the server gives this person when they try every way to the plan. */
async function everythingFor({ planId, room }: TestGroup, someone: Someone | null): Promise<Received> {
  const plan = `/plans/${planId}`;
  const paths = [
    `${plan}/steps`,
    `${plan}/steps?view=list`,
    `${plan}/steps.data`,
    `${plan}/steps.data?_routes=routes%2Fplans.%24planId`,
    `${plan}/steps.data?_routes=routes%2Fplans.%24planId%2Croutes%2Fplans.%24planId.steps`,
    "/home",
    "/home.data",
    "/account.data",
    "/",
  ];
  const pages = await Promise.all(
    paths.map(async (path) => {
      const headers = { ...(someone && { Cookie: `zaedno=${someone.token}` }) };
      const answer = await fetch(safeOrigin + path, { headers, redirect: "manual" });
      const body = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      return { path, status: answer.status, body };
    }),
  );
  const raw = new RawSocket(room, someone?.token ?? null);
  await raw.askForEverything();
  raw.end();
  return { pages, socket: Buffer.concat(raw.frames), closeCode: raw.closeCode };
}
