import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { removeMember } from "./access.ts";
import { changeFace } from "./faces.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { membershipOf } from "./people.ts";
import { createSeat } from "./staff.ts";
import {
  createTestProgramme,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let groupId: GroupId;
let seat: TestPerson;
let neighbour: TestPerson;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Отворена зала" });
  seat = required(await createSeat(database.sql, { groupId, nickname: "Ники", symbol: "lightbulb" }));
  neighbour = required(await createSeat(database.sql, { groupId, nickname: "Криси", symbol: "guitar" }));
});

const change = (nickname: string, symbol: string, of = seat) =>
  changeFace(database.sql, of.memberId, { nickname, symbol });

test("[P41] nickname and sign change together with the colour, and rooms hear of it", async () => {
  expect(await change(" Николай ", "sun")).toEqual({ ok: true });
  expect(await membershipOf(database.sql, seat.memberId)).toMatchObject({
    nickname: "Николай",
    symbol: "sun",
    colour: "a",
    accessVersion: 2,
  });
});

test("[P41] one's own nickname and sign are no obstacle", async () => {
  expect(await change("НИКИ", "lightbulb")).toEqual({ ok: true });
});

test.each([
  ["криси", "sun", "nickname_taken"],
  ["Ники", "guitar", "symbol_taken"],
  ["Ники", "skull", "symbol_unknown"],
  ["\u200b", "sun", "nickname_invalid"],
])("[P41] %s with %s is refused: %s", async (nickname, symbol, reason) => {
  expect(await change(nickname, symbol)).toEqual({ ok: false, reason });
  expect(await membershipOf(database.sql, seat.memberId)).toMatchObject({ nickname: "Ники", accessVersion: 1 });
});

test("[P41] of two who want the same sign at the same moment one gets it", async () => {
  const results = await Promise.all([change("Ники", "sun"), change("Криси", "sun", neighbour)]);
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual({ ok: false, reason: "symbol_taken" });
});

test("[P41] staff above groups change theirs freely; removed people change nothing", async () => {
  expect(await change("Надя", "palette", people.coordinator)).toEqual({ ok: true });
  required(await removeMember(database.sql, people.coordinator.memberId, seat.memberId));
  expect(await change("Николай", "sun")).toEqual({ ok: false, reason: "forbidden" });
});
