import { newId } from "@zaedno/plan";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { forgetOldDeeds, type NotedDeed, noteDeeds, notedUpto, recentDeeds } from "./activity.ts";
import { createPlanRow, type PlanRow } from "./plans.ts";
import { createTestProgramme, freshDatabase, type TestDatabase, type TestProgramme } from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let plan: PlanRow;

const noon = new Date("2027-02-08T10:00:00.000Z");
const minutesLater = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);
const everything = { since: new Date(0), most: 50 };

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql`delete from plan`;
  plan = await createPlanRow(database.sql, { groupId: people.groupId, title: "Градина", schemaVersion: 3 });
});

test("[P92] the latest comes first, and the same deed within ten minutes is told once, at its last moment", async () => {
  const step = newId("stp");
  await note(1, [deed({ id: step, at: noon })]);
  await note(2, [deed({ id: step, at: minutesLater(9) })]);
  await note(3, [deed({ id: step, verb: "deleted", at: minutesLater(10) })]);
  await note(4, [deed({ id: step, at: minutesLater(30) })]);
  const told = await recentDeeds(database.sql, plan.id, everything);
  expect(told.map(({ verb, at }) => [verb, at])).toEqual([
    ["changed", minutesLater(30)],
    ["deleted", minutesLater(10)],
    ["changed", minutesLater(9)],
  ]);
});

test("[P93] rows whose deeds are noted are not noted again", async () => {
  await note(7, [deed({ at: noon })]);
  await note(7, [deed({ verb: "added", at: noon })]);
  await note(5, [deed({ verb: "moved", at: noon })]);
  expect(await notedUpto(database.sql, plan.room)).toBe(7);
  expect((await recentDeeds(database.sql, plan.id, everything)).map(({ verb }) => verb)).toEqual(["changed"]);
});

test("[P93] of a document that is gone nothing is kept", async () => {
  const deeds = [deed({ at: noon })];
  await noteDeeds(database.sql, { planId: newId("pln"), room: "plan:gone:e1", seq: 1, deeds });
  expect(await notedUpto(database.sql, "plan:gone:e1")).toBe(0);
});

test("[P94] what is older than 180 days is forgotten", async () => {
  await note(1, [deed({ at: noon }), deed({ verb: "added", at: minutesLater(60) })]);
  await forgetOldDeeds(database.sql, new Date(minutesLater(30).getTime() + 180 * 24 * 60 * 60_000));
  expect((await recentDeeds(database.sql, plan.id, everything)).map(({ verb }) => verb)).toEqual(["added"]);
});

function note(seq: number, deeds: readonly NotedDeed[]): Promise<void> {
  return noteDeeds(database.sql, { planId: plan.id, room: plan.room, seq, deeds });
}

function deed(given: Partial<NotedDeed> & Pick<NotedDeed, "at">): NotedDeed {
  return { memberId: people.member.memberId, verb: "changed", section: "steps", id: "stp_one", ...given };
}
