/** Ways in which somebody could come to more than they were given: another's places, or a place of their own making. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation } from "./accepting.ts";
import { removeMember } from "./access.ts";
import { assignToGroup } from "./assigning.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin, type JoinOffer, joinGroup } from "./joining.ts";
import { changePassword, emailOf } from "./own-account.ts";
import { findPasswordLink, makePasswordLink, setPasswordByLink } from "./password-links.ts";
import { resetPin, setPin } from "./pins.ts";
import { returnToSeat } from "./returning.ts";
import { createSeat } from "./staff.ts";
import {
  alsoIn,
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  newInvitation,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testPassword,
  testSecrets,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let auth: Auth;
let now: Date;
let groupId: GroupId;
let facilitator: TestPerson;
let seat: TestPerson;

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
});

async function offered(via: "token" | "digits" = "token"): Promise<JoinOffer> {
  const opening = { groupId, hours: 8, maxSeats: 8 };
  const { code } = required(await openJoinCode(database.sql, testSecrets, facilitator.memberId, opening, now));
  const key = via === "token" ? { token: code.token } : { digits: code.digits };
  const found = await findJoin(database.sql, testSecrets, key, now);
  if (found === null) throw new Error("No offer");
  return found;
}

describe("somebody's PIN", () => {
  const back = async (pin: string, offer?: JoinOffer) =>
    returnToSeat(database.sql, auth, testSecrets, offer ?? (await offered()), {
      seat: { memberId: seat.memberId },
      pin,
      deviceLabel: "",
    });
  const resetBy = (by: TestPerson) => resetPin(database.sql, by.memberId, seat.memberId, now);

  test("[P57] is not reset by who is not above the person in all places: the seat would open those too", async () => {
    await alsoIn(database.sql, seat, "Дари", { role: "member", groupId: people.otherGroupId });
    for (const by of [facilitator, people.coordinator])
      expect(await resetBy(by)).toEqual({ ok: false, reason: "forbidden" });
    expect(await setPin(database.sql, testSecrets, facilitator.memberId, seat.memberId, "4071")).toEqual({
      ok: false,
      reason: "forbidden",
    });
    expect(await resetBy(people.admin)).toMatchObject({ ok: true });
  });

  test("[P57] opens no account that decides for others or reads elsewhere as a mentor: there the password does", async () => {
    required(await setPin(database.sql, testSecrets, seat.memberId, seat.memberId, "4071"));
    required(await back("4071"));
    await alsoIn(database.sql, seat, "Дари", { role: "coordinator", regionId: people.regionId });
    const offer = await offered();
    expect(offer.seats).toEqual([]);
    expect(await back("4071", offer)).toMatchObject({ ok: false, reason: "wrong" });
    expect(await back("4071", await offered("digits"))).toMatchObject({ ok: false, reason: "wrong" });
  });

  test("[P57] that was reset before the person rose opens nothing either", async () => {
    required(await resetBy(facilitator));
    await alsoIn(database.sql, seat, "Дари", { role: "admin", programmeId: people.programmeId });
    expect(await back("9182")).toMatchObject({ ok: false, reason: "wrong" });
  });
});

describe("a link for a forgotten password", () => {
  const nextPassword = "пет сини чадъра";
  const make = (by: TestPerson) =>
    makePasswordLink(database.sql, testSecrets, by.accountId, facilitator.memberId, now).then(required);
  const set = (token: string) =>
    setPasswordByLink(database.sql, auth, token, { password: nextPassword, deviceLabel: "" });

  test("[P56] ends when its maker is no longer above the person", async () => {
    const { token } = await make(people.coordinator);
    await alsoIn(database.sql, facilitator, "Владо", { role: "admin", programmeId: people.programmeId });
    expect(await findPasswordLink(database.sql, token, now)).toBeNull();
    expect(await set(token)).toEqual({ ok: false, reason: "closed" });
  });

  test("[P56] ends when its maker was removed", async () => {
    const second = await createTestStaff(database.sql, "Втори", { role: "coordinator", regionId: people.regionId });
    const { token } = await make(second);
    required(await removeMember(database.sql, people.admin.memberId, second.memberId));
    expect(await set(token)).toEqual({ ok: false, reason: "closed" });
  });

  test("[P56] ends when the person changes the password after all", async () => {
    const { token } = await make(people.coordinator);
    const wish = { current: testPassword, next: "седем бели кокошки" };
    expect(await changePassword(database.sql, facilitator.accountId, wish)).toEqual({ ok: true });
    expect(await set(token)).toEqual({ ok: false, reason: "closed" });
  });
});

describe("a place of one's own making", () => {
  const accept = (token: string, who: Parameters<typeof acceptInvitation>[3]["who"]) =>
    acceptInvitation(database.sql, auth, token, { who, nickname: "Аз самият", symbol: "bell", deviceLabel: "" });

  test("[P58] nobody takes an invitation that they could give, signed in or by e-mail, whoever gave it", async () => {
    const pairs = [
      [people.coordinator, people.coordinator],
      [people.admin, people.admin],
      [people.admin, people.coordinator],
      [people.coordinator, people.admin],
    ] as const;
    for (const [giver, by] of pairs) {
      const token = await newInvitation(database.sql, giver, { role: "mentor", groupId }, now);
      expect(await accept(token, { accountId: by.accountId })).toEqual({ ok: false, reason: "own_invitation" });
      const email = (await emailOf(database.sql, by.accountId)) ?? "";
      expect(await accept(token, { email, password: testPassword })).toEqual({ ok: false, reason: "own_invitation" });
    }
  });

  test("[P58] whoever is responsible for a group from above takes no seat in it by its code", async () => {
    for (const { accountId } of [people.coordinator, people.admin]) {
      const { token } = await auth.createSession(accountId, "");
      const present = await auth.validate(token);
      if (present === null) throw new Error("Not signed in");
      const form = { nickname: "Тих", symbol: "bell", deviceLabel: "", present };
      expect(await joinGroup(database.sql, auth, await offered(), form)).toEqual({ ok: false, reason: "responsible" });
    }
  });

  test("[P58] others above put them there", async () => {
    const post = { role: "mentor", groupId } as const;
    const { admin, coordinator } = people;
    required(await assignToGroup(database.sql, admin.memberId, coordinator.memberId, post, now));
  });

  test("[P45] a seat without a password takes no post: nothing but its device would guard it", async () => {
    const token = await newInvitation(
      database.sql,
      people.admin,
      { role: "coordinator", regionId: people.regionId },
      now,
    );
    expect(await accept(token, { accountId: seat.accountId })).toEqual({ ok: false, reason: "email_invalid" });
  });
});
