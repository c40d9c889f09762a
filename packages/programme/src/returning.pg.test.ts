import type { MemberId } from "@zaedno/plan";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeMember } from "./access.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin, type JoinOffer } from "./joining.ts";
import { checkPin, pinWindowMs, setPin } from "./pins.ts";
import { returnToSeat } from "./returning.ts";
import { secretsFrom } from "./secrets.ts";
import { createSeat } from "./staff.ts";
import {
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let now: Date;
let auth: Auth;
let groupId: GroupId;
let facilitator: TestPerson;
let seat: TestPerson;
let offer: JoinOffer;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());

beforeEach(async () => {
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(database.sql, { now: () => now });
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Здраве наблизо" });
  facilitator = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
  seat = required(await createSeat(database.sql, { groupId, nickname: "Дари", symbol: "apple" }));
  required(await pin(seat, seat, "4071"));
  offer = await offerBy("token");
});

const pin = (by: TestPerson, of: TestPerson, digits: string) =>
  setPin(database.sql, testSecrets, by.memberId, of.memberId, digits);
const back = (digits: string, wanted: { memberId: MemberId } | { nickname: string } = { memberId: seat.memberId }) =>
  returnToSeat(database.sql, auth, testSecrets, offer, { seat: wanted, pin: digits, deviceLabel: "Safari · iPhone" });

async function offerBy(via: "token" | "digits"): Promise<JoinOffer> {
  const opening = { groupId, hours: 8, maxSeats: 8 };
  const { code } = required(await openJoinCode(database.sql, testSecrets, facilitator.memberId, opening, now));
  const key = via === "token" ? { token: code.token } : { digits: code.digits };
  const found = await findJoin(database.sql, testSecrets, key, now);
  if (found === null) throw new Error("No offer");
  return found;
}

describe("the PIN", () => {
  test("[P26] a person sets their own; a facilitator gives a random one when it was forgotten", async () => {
    expect(await pin(seat, seat, "9182")).toEqual({ ok: true, pin: "9182" });
    const { pin: given } = required(await pin(facilitator, seat, "random"));
    expect(given).toMatch(/^\d{4}$/);
    expect(await back(given)).toMatchObject({ ok: true });
    // One random PIN in ten thousand is the one from before.
    if (given !== "9182") expect(await back("9182")).toMatchObject({ reason: "wrong" });
  });

  test("[P26] mentors, other members and other groups' facilitators do not set it", async () => {
    const neighbour = required(await createSeat(database.sql, { groupId, nickname: "Жоро" }));
    for (const by of [neighbour, people.mentor, people.facilitator, people.member]) {
      expect(await pin(by, seat, "9182")).toEqual({ ok: false, reason: "forbidden" });
    }
  });

  test.each(["", "123", "12345", "12a4", "١٢٣٤", " 407"])("[P26] %j is no PIN", async (digits) => {
    expect(await pin(seat, seat, digits)).toEqual({ ok: false, reason: "pin_invalid" });
  });

  test.each(["0000", "7777", "1234", "7890", "4321", "0987"])("[P26] %s is too easy", async (digits) => {
    expect(await pin(seat, seat, digits)).toEqual({ ok: false, reason: "pin_easy" });
  });

  test("[P26] a reader of the database who has not the key cannot try PINs", async () => {
    const stolen = secretsFrom("a guess at the key of the installation");
    expect(await checkPin(database.sql, stolen, seat.memberId, "4071", now)).toMatchObject({ ok: false });
    expect(await checkPin(database.sql, testSecrets, seat.memberId, "4071", now)).toEqual({ ok: true });
  });
});

describe("returning", () => {
  test("[P28] with the right PIN a person is back on the seat, with a new session and the same account", async () => {
    const { session, member } = required(await back("4071"));
    expect(member).toMatchObject({ memberId: seat.memberId, nickname: "Дари", symbol: "apple", hasPin: true });
    expect(await auth.validate(session.token)).toMatchObject({ accountId: seat.accountId, kind: "guest" });
  });

  test("[P28] the QR lists the seats with a PIN; by typed digits the nickname is typed too", async () => {
    required(await createSeat(database.sql, { groupId, nickname: "Миме" }));
    expect((await offerBy("token")).seats).toEqual([
      { memberId: seat.memberId, nickname: "Дари", symbol: "apple", choosesPin: false, colour: "b" },
    ]);
    offer = await offerBy("digits");
    expect(offer.seats).toEqual([]);
    expect(await back("4071", { nickname: " дари" })).toMatchObject({ ok: true });
  });

  test("[P28] a seat without a PIN, of another group, of staff, removed or unknown answers like a wrong PIN", async () => {
    const wrong = { ok: false, reason: "wrong", triesLeft: 4 };
    const without = required(await createSeat(database.sql, { groupId, nickname: "Миме" }));
    required(await pin(people.member, people.member, "4071"));
    for (const { memberId } of [without, people.member, facilitator])
      expect(await back("4071", { memberId })).toEqual(wrong);
    expect(await back("4071", { nickname: "Никой" })).toEqual(wrong);
    required(await removeMember(database.sql, facilitator.memberId, seat.memberId));
    expect(await back("4071")).toEqual(wrong);
  });
});

describe("wrong tries", () => {
  test("[P27] the fifth within ten minutes locks the seat for ten, the right PIN included", async () => {
    for (const triesLeft of [4, 3, 2, 1]) expect(await back("9999")).toEqual({ ok: false, reason: "wrong", triesLeft });
    const until = new Date(now.getTime() + pinWindowMs);
    expect(await back("9999")).toEqual({ ok: false, reason: "locked", until });
    expect(await back("4071")).toEqual({ ok: false, reason: "locked", until });
    now = new Date(until.getTime() - 1);
    expect(await back("4071")).toMatchObject({ reason: "locked" });
    now = until;
    expect(await back("9999")).toEqual({ ok: false, reason: "wrong", triesLeft: 4 });
    expect(await back("4071")).toMatchObject({ ok: true });
  });

  test("[P27] a right PIN clears the count, and so do ten minutes", async () => {
    for (let time = 0; time < 4; time += 1) await back("9999");
    required(await back("4071"));
    expect(await back("9999")).toMatchObject({ triesLeft: 4 });
    for (let time = 0; time < 3; time += 1) await back("9999");
    now = new Date(now.getTime() + pinWindowMs);
    expect(await back("9999")).toMatchObject({ triesLeft: 4 });
  });

  test("[P27] of thirty tries at the same moment five are looked at", async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => back("9999")));
    expect(results.filter((result) => !result.ok && result.reason === "wrong")).toHaveLength(4);
    expect(results.filter((result) => !result.ok && result.reason === "locked")).toHaveLength(26);
    expect(await back("4071")).toMatchObject({ reason: "locked" });
  });

  test("[P27] the lock is kept in the row: another server knows of it, and a new PIN lifts it", async () => {
    for (let time = 0; time < 5; time += 1) await back("9999");
    expect(await checkPin(database.sql, testSecrets, seat.memberId, "4071", now)).toMatchObject({ reason: "locked" });
    const { pin: given } = required(await pin(facilitator, seat, "random"));
    expect(await back(given)).toMatchObject({ ok: true });
  });

  test("[P27] a locked seat does not lock its neighbours", async () => {
    const neighbour = required(await createSeat(database.sql, { groupId, nickname: "Жоро" }));
    required(await pin(neighbour, neighbour, "5830"));
    for (let time = 0; time < 5; time += 1) await back("9999");
    expect(await back("5830", { memberId: neighbour.memberId })).toMatchObject({ ok: true });
  });
});
