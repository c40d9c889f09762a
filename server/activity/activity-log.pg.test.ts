import { type Deed, newId } from "@zaedno/plan";
import { createPlanRow, type NotedDeed, type PlanRow, recentDeeds } from "@zaedno/programme";
import { createTestProgramme, freshDatabase, type TestDatabase, type TestProgramme } from "@zaedno/programme/testing";
import type { RoomName } from "@zaedno/sync";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { ActivityLog } from "./activity-log.ts";

let database: TestDatabase;
let people: TestProgramme;
let plan: PlanRow;
let room: RoomName;
let told: NotedDeed[];

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql`delete from plan`;
  plan = await createPlanRow(database.sql, { groupId: people.groupId, title: "Градина", schemaVersion: 3 });
  room = plan.room as RoomName;
  told = [];
});

test("a hundred keystrokes in one text are one deed, kept and told once", async () => {
  const log = activityLog();
  const deed = aDeed();
  for (let seq = 1; seq <= 100; seq += 1) log.saw(room, seq, [deed]);
  expect(await log.upto(room)).toBe(100);
  await log.close();
  expect(await history()).toEqual([deed.id]);
  expect(told.map(({ id }) => id)).toEqual([deed.id]);
});

test("a server that starts again goes on after the last row that was told", async () => {
  const first = activityLog();
  first.saw(room, 5, [aDeed()]);
  await first.close();
  expect(await activityLog().upto(room)).toBe(5);
});

test("what the database could not take is tried again, with what came meanwhile", async () => {
  const log = activityLog();
  const [lost, later] = [aDeed(), aDeed()];
  await database.sql`alter table activity rename to activity_away`;
  log.saw(room, 1, [lost]);
  await log.close();
  await database.sql`alter table activity_away rename to activity`;
  log.saw(room, 2, [later]);
  await log.close();
  expect((await history()).sort()).toEqual([lost.id, later.id].sort());
});

function activityLog(): ActivityLog {
  return new ActivityLog({
    sql: database.sql,
    log: createLog("silent"),
    now: () => new Date("2027-02-08T10:00:00.000Z"),
    later: () => {},
    noted: (_, deeds) => told.push(...deeds),
  });
}

function aDeed(): Deed {
  return { memberId: people.member.memberId, verb: "changed", section: "steps", id: newId("stp") };
}

async function history(): Promise<string[]> {
  return (await recentDeeds(database.sql, plan.id, { since: new Date(0), most: 50 })).map(({ id }) => id);
}
