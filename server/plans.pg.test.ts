import { addStakeholder, addStep, createPlan, day, newId, openPlan, schemaVersion } from "@zaedno/plan";
import { createPlanRow, type PlanRow } from "@zaedno/programme";
import type { RoomName } from "@zaedno/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { beginEpoch } from "./epoch.ts";
import { storeFirstState } from "./plan-documents.ts";
import { openLiveClient, until } from "./testing/live-client.ts";
import { type LiveServer, startLiveServer } from "./testing/live-server.ts";

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.stop());

test("a plan of the former layout is brought up to date once, before anybody is in it", async () => {
  const plan = await formerPlan();
  const cookie = await server.signIn(server.programme.member.accountId);
  const clients = [1, 2, 3].map(() => openLiveClient(server, plan.room, { cookie }));
  await until("all are in sync", () => clients.every(({ provider }) => provider.synced));
  for (const { doc } of clients) {
    expect(doc.getMap("meta").get("schemaVersion")).toBe(schemaVersion);
    expect(doc.getMap("links").size).toBe(1);
  }
  for (const client of clients) client.leave();
  const { sql } = server.database;
  const [row] = await sql`select head::int, schema_version as "schemaVersion" from document where name = ${plan.room}`;
  expect(row).toEqual({ head: 2, schemaVersion });
});

test("the server's own reading of an old plan is of today's layout too", async () => {
  const { plan } = await server.application.rooms.plans.read((await formerPlan()).id);
  expect(plan.meta.schemaVersion).toBe(schemaVersion);
  expect(Object.values(plan.targets).flat().length).toBe(1);
});

test("a plan that began anew says which epoch's copies may be ahead of it, unless a row was voided", async () => {
  const { sql } = server.database;
  const begun = async (begunBy: "restore" | "voided row") => {
    const plan = await server.createPlan(server.programme.groupId);
    const bytes = Y.encodeStateAsUpdate(openPlan());
    await sql.begin((tx) => beginEpoch(tx, plan.room as RoomName, { bytes, head: 1, begunBy }));
    const { carriesOn } = await server.application.rooms.plans.read(plan.id);
    return carriesOn === plan.epoch ? "the former" : carriesOn;
  };
  expect([await begun("restore"), await begun("voided row")]).toEqual(["the former", null]);
});

test("a title that is changed in the document is changed in the list of plans", async () => {
  const cookie = await server.signIn(server.programme.member.accountId);
  const client = openLiveClient(server, server.plan.room, { cookie });
  await until("in sync", () => client.provider.synced);
  client.doc.getMap("meta").set("title", "Ново име");
  await until("the list has it", async () => {
    const [row] = await server.database.sql`select title from plan where id = ${server.plan.id}`;
    return row?.title === "Ново име";
  });
  client.leave();
});

async function formerPlan(): Promise<PlanRow> {
  const { sql } = server.database;
  const { memberId } = server.programme.member;
  const actor = { memberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };
  const id = newId("pln");
  const doc = openPlan();
  createPlan(doc, { planId: id, title: "Стар план", lang: "bg" });
  const target = addStakeholder(doc, actor, { type: "person", name: "Калина Примерова" });
  const step = doc.getMap("steps").get(addStep(doc, actor, { title: "Среща", column: "todo" }));
  if (step instanceof Y.Map) step.set("targetId", target);
  doc.getMap("meta").set("schemaVersion", 1);
  const { groupId } = server.programme;
  const plan = await createPlanRow(sql, { id, groupId, title: "Стар план", schemaVersion: 1 });
  await storeFirstState(sql, plan.room, Y.encodeStateAsUpdate(doc));
  return plan;
}
