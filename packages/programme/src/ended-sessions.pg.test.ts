import type { MemberId } from "@zaedno/plan";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { removeMember } from "./access.ts";
import { type Auth, createAuth } from "./auth.ts";
import { formerPlaces, placesLost } from "./ended-sessions.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { sessionLimits } from "./sessions.ts";
import { createSeat } from "./staff.ts";
import {
  alsoIn,
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let auth: Auth;
let groupId: GroupId;
let facilitator: TestPerson;
let seat: TestPerson;
let now: Date;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
  auth = createAuth(database.sql, { now: () => now });
});
afterAll(() => database.drop());

beforeEach(async () => {
  now = new Date("2026-10-01T09:00:00Z");
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Светла улица" });
  facilitator = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
  seat = required(await createSeat(database.sql, { groupId, nickname: "Вили", symbol: "apple" }));
});

const remove = (memberId: MemberId) => removeMember(database.sql, facilitator.memberId, memberId);
const lost = (token: string) => placesLost(database.sql, token, now);

test("[P80] a device that comes back after its person was removed is told which place that was", async () => {
  const { token } = await auth.createSession(seat.accountId, "");
  expect(await lost(token)).toEqual([]);
  await remove(seat.memberId);
  expect(await auth.validate(token)).toBeNull();
  expect(await lost(token)).toEqual([seat.memberId]);
});

test("[P80] also under the token from before a change", async () => {
  const { token } = await auth.createSession(seat.accountId, "");
  await database.sql`update session set rotation_due = true where account_id = ${seat.accountId}`;
  const renewed = await auth.rotate(token);
  await remove(seat.memberId);
  expect(await lost(token)).toEqual([seat.memberId]);
  expect(await lost(renewed?.token ?? "")).toEqual([seat.memberId]);
});

test("[P80] signing out, an unknown token and an account with another place are no removal", async () => {
  const { token } = await auth.createSession(seat.accountId, "");
  await auth.revokeAll(seat.accountId);
  expect(await lost(token)).toEqual([]);
  expect(await lost("nonsense")).toEqual([]);
  await alsoIn(database.sql, seat, "Вили", { role: "mentor", groupId: people.groupId });
  const other = await auth.createSession(seat.accountId, "");
  expect(await formerPlaces(database.sql, seat.accountId)).toEqual([]);
  await remove(seat.memberId);
  expect(await formerPlaces(database.sql, seat.accountId)).toEqual([seat.memberId]);
  expect(await lost(other.token)).toEqual([]);
  expect(await auth.validate(other.token)).not.toBeNull();
});

test("[P80] it is remembered only as long as the session would have lived", async () => {
  const { token } = await auth.createSession(seat.accountId, "");
  await remove(seat.memberId);
  now = new Date(now.getTime() + sessionLimits.guestIdleMs + 1);
  expect(await lost(token)).toEqual([]);
  await auth.deleteExpired();
  expect(await database.sql`select 1 from ended_session where account_id = ${seat.accountId}`).toHaveLength(0);
});
