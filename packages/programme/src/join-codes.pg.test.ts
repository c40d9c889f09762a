import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { GroupId } from "./ids.ts";
import { closeJoinCode, currentJoinCode, openJoinCode } from "./join-codes.ts";
import { findJoin } from "./joining.ts";
import { secretsFrom } from "./secrets.ts";
import {
  createTestProgramme,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

const now = new Date("2027-01-15T09:00:00Z");
const later = new Date("2027-01-15T18:00:00Z");

let database: TestDatabase;
let people: TestProgramme;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql`delete from join_code`;
});

const open = (by: TestPerson = people.facilitator, groupId: GroupId = people.groupId, at = now) =>
  openJoinCode(database.sql, testSecrets, by.memberId, { groupId, hours: 8, maxSeats: 8 }, at);
const current = (by: TestPerson = people.facilitator, secrets = testSecrets) =>
  currentJoinCode(database.sql, secrets, by.memberId, people.groupId, now);

test("[P15] a code has eight digits, a token of 128 bits and an end", async () => {
  const { code } = required(await open());
  expect(code.digits).toMatch(/^\d{8}$/);
  expect(Buffer.from(code.token, "base64url")).toHaveLength(16);
  expect(code).toMatchObject({ validFrom: now, validTo: new Date("2027-01-15T17:00:00Z"), maxSeats: 8 });
});

test("[P15] opening another code closes the former, also when several are opened at once", async () => {
  const former = required(await open()).code;
  const byTurns = Array.from({ length: 8 }, (_, at) => open(at % 2 === 0 ? people.facilitator : people.coordinator));
  const tokens = (await Promise.all(byTurns)).map((opened) => required(opened).code.token);
  const find = (token: string) => findJoin(database.sql, testSecrets, { token }, now);
  expect(await find(former.token)).toBeNull();
  expect((await Promise.all(tokens.map(find))).filter((offer) => offer !== null)).toHaveLength(1);
});

test("[P15] digits that an open code has are not given to another group", async () => {
  const { code } = required(await open());
  const given = new Set([code.digits]);
  const hash = testSecrets.digitsHash(code.digits);
  let asked = 0;
  const colliding = {
    ...testSecrets,
    digitsHash: (digits: string) => (asked++ === 0 ? hash : testSecrets.digitsHash(digits)),
  };
  const other = required(
    await openJoinCode(
      database.sql,
      colliding,
      people.admin.memberId,
      { groupId: people.otherGroupId, hours: 1, maxSeats: 3 },
      now,
    ),
  );
  expect(asked).toBe(2);
  expect(given.has(other.code.digits)).toBe(false);
});

test("[P15] a code that ran out does not keep its digits", async () => {
  const { code } = required(await open());
  const colliding = { ...testSecrets, digitsHash: () => testSecrets.digitsHash(code.digits) };
  const opening = { groupId: people.otherGroupId, hours: 1, maxSeats: 3 };
  await expect(openJoinCode(database.sql, colliding, people.admin.memberId, opening, now)).rejects.toThrow(
    "No free digits",
  );
  expect(await openJoinCode(database.sql, colliding, people.admin.memberId, opening, later)).toMatchObject({
    ok: true,
  });
});

test("[P16] the open code can be shown again; with another key it cannot be read, and the token still works", async () => {
  expect(await current()).toEqual({ ok: true, code: null });
  const { code } = required(await open());
  expect(await current()).toEqual({ ok: true, code });
  const otherKey = secretsFrom("a key made anew after the disk was lost");
  expect(await current(people.facilitator, otherKey)).toEqual({ ok: true, code: null });
  expect(await findJoin(database.sql, otherKey, { digits: code.digits }, now)).toBeNull();
  expect(await findJoin(database.sql, otherKey, { token: code.token }, now)).not.toBeNull();
});

test("[P17] facilitator, region's coordinator and administrator open, see and close the code", async () => {
  for (const by of [people.facilitator, people.coordinator, people.admin]) {
    const { code } = required(await open(by));
    expect(await current(by)).toEqual({ ok: true, code });
    expect(await closeJoinCode(database.sql, by.memberId, people.groupId, now)).toEqual({ ok: true });
    expect(await current(by)).toEqual({ ok: true, code: null });
  }
});

test("[P17] members, mentors and officials do not, nor the staff of another group or region", async () => {
  required(await open());
  const forbidden = { ok: false, reason: "forbidden" };
  for (const by of [people.member, people.mentor, people.official]) {
    expect(await open(by)).toEqual(forbidden);
    expect(await current(by)).toEqual(forbidden);
    expect(await closeJoinCode(database.sql, by.memberId, people.groupId, now)).toEqual(forbidden);
  }
  expect(await open(people.facilitator, people.otherGroupId)).toEqual(forbidden);
  expect(await open(people.coordinator, people.otherGroupId)).toEqual(forbidden);
  const foreign = await createTestProgramme(database.sql);
  expect(await open(foreign.admin)).toEqual(forbidden);
});

test.each([
  { hours: 0, maxSeats: 8 },
  { hours: -1, maxSeats: 8 },
  { hours: Number.NaN, maxSeats: 8 },
  { hours: Number.POSITIVE_INFINITY, maxSeats: 8 },
  { hours: 8, maxSeats: 0 },
  { hours: 8, maxSeats: 1.5 },
  { hours: 8, maxSeats: 101 },
])("[P18] %j is refused", async ({ hours, maxSeats }) => {
  const opening = { groupId: people.groupId, hours, maxSeats };
  expect(await openJoinCode(database.sql, testSecrets, people.facilitator.memberId, opening, now)).toEqual({
    ok: false,
    reason: "invalid",
  });
});
