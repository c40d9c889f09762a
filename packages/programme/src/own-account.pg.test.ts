import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeRole } from "./access.ts";
import { noteDeeds } from "./activity.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { changeEmail, changePassword, emailOf, upgradeAccount } from "./own-account.ts";
import { ownData } from "./own-data.ts";
import { findPasswordLink, makePasswordLink, openPasswordLink, setPasswordByLink } from "./password-links.ts";
import { membershipsOf } from "./people.ts";
import { createPlanRow } from "./plans.ts";
import { signIn } from "./sign-in.ts";
import { SignInLimiter } from "./sign-in-limiter.ts";
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
let groupId: GroupId;
let now: Date;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(database.sql, { now: () => now });
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Първа работа" });
});

const nextPassword = "пет сини чадъра";
const seat = async () => required(await createSeat(database.sql, { groupId, nickname: "Мими" }));
const enter = (email: string, password: string) =>
  signIn(database.sql, auth, { email, password, deviceLabel: "", browserId: "b" }, new SignInLimiter());

describe("a seat that takes e-mail and password", () => {
  test("[P53] is the same seat, can sign in, and takes them once", async () => {
    const { accountId, memberId } = await seat();
    const before = await membershipsOf(database.sql, accountId);
    expect(
      await upgradeAccount(database.sql, accountId, { email: "Mimi@Example.org", password: testPassword }),
    ).toEqual({ ok: true });
    expect(await emailOf(database.sql, accountId)).toBe("mimi@example.org");
    expect(await membershipsOf(database.sql, accountId)).toEqual(before);
    expect(before[0]?.memberId).toBe(memberId);
    const { session, accountId: entered } = required(await enter("mimi@example.org", testPassword));
    expect(entered).toBe(accountId);
    // [P55] She may do no more than before, so her phone stays signed in as long as before.
    expect((await auth.validate(session.token))?.kind).toBe("guest");
    const again = await upgradeAccount(database.sql, accountId, { email: "m2@example.org", password: testPassword });
    expect(again).toEqual({ ok: false, reason: "has_password" });
  });

  test("[P53] takes no e-mail of another, no bad password, and of two at once one", async () => {
    const first = await seat();
    const wish = { email: "shared@example.org", password: testPassword };
    expect(await upgradeAccount(database.sql, first.accountId, { ...wish, email: "няма" })).toMatchObject({
      reason: "email_invalid",
    });
    expect(await upgradeAccount(database.sql, first.accountId, { ...wish, password: "къса" })).toMatchObject({
      reason: "password_short",
    });
    const second = required(await createSeat(database.sql, { groupId, nickname: "Жоро" }));
    const both = await Promise.all(
      [first, second].map(({ accountId }) => upgradeAccount(database.sql, accountId, wish)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "email_taken" });
  });

  test("[P55] whoever has more to decide than a seat gets a short session", async () => {
    const { accountId } = await seat();
    required(await upgradeAccount(database.sql, accountId, { email: "both@example.org", password: testPassword }));
    await alsoIn(database.sql, { accountId, memberId: people.member.memberId }, "Мими", {
      role: "facilitator",
      groupId: people.otherGroupId,
    });
    const { session } = required(await enter("both@example.org", testPassword));
    expect((await auth.validate(session.token))?.kind).toBe("staff");
  });
});

describe("a phone that was in before its person got a post", () => {
  test("[P55] has a short session with its next token; without a password it stays what it is", async () => {
    for (const hasPassword of [true, false]) {
      const { accountId, memberId } = required(
        await createSeat(database.sql, { groupId, nickname: `Мими ${hasPassword}` }),
      );
      const { token } = await auth.createSession(accountId, "");
      const wish = { email: "rises@example.org", password: testPassword };
      if (hasPassword) required(await upgradeAccount(database.sql, accountId, wish));
      now = new Date(now.getTime() + 20 * 24 * 3_600_000);
      required(await changeRole(database.sql, people.coordinator.memberId, memberId, "facilitator"));
      const next = await auth.rotate(token);
      if (next === null) throw new Error("A new token is due");
      expect((await auth.validate(next.token))?.kind).toBe(hasPassword ? "staff" : "guest");
      now = new Date(now.getTime() + 13 * 3_600_000);
      expect((await auth.validate(next.token)) === null).toBe(hasPassword);
    }
  });
});

describe("password and e-mail", () => {
  let staff: TestPerson;
  let email: string;
  beforeEach(async () => {
    staff = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
    email = (await emailOf(database.sql, staff.accountId)) ?? "";
  });

  test("[P53] the password changes with the present one only", async () => {
    const change = (current: string, next: string) => changePassword(database.sql, staff.accountId, { current, next });
    expect(await change("не тази парола", nextPassword)).toEqual({ ok: false, reason: "password_wrong" });
    expect(await change(testPassword, "къса")).toEqual({ ok: false, reason: "password_short" });
    const both = await Promise.all([change(testPassword, nextPassword), change(testPassword, "седем жълти лодки")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enter(email, testPassword)).toMatchObject({ reason: "wrong" });
    const guest = await seat();
    expect(await changePassword(database.sql, guest.accountId, { current: "", next: nextPassword })).toEqual({
      ok: false,
      reason: "no_password",
    });
  });

  test("[P53] the e-mail changes with the present password only, to one that nobody has", async () => {
    const change = (current: string, next: string) =>
      changeEmail(database.sql, staff.accountId, { current, email: next });
    expect(await change("не тази парола", "x@example.org")).toMatchObject({ reason: "password_wrong" });
    expect(await change(testPassword, "x")).toMatchObject({ reason: "email_invalid" });
    const other = await createTestStaff(database.sql, "Друг", { role: "mentor", groupId });
    const taken = (await emailOf(database.sql, other.accountId)) ?? "";
    expect(await change(testPassword, taken.toUpperCase())).toMatchObject({ reason: "email_taken" });
    expect(await change(testPassword, ` New.${email} `)).toEqual({ ok: true });
    required(await enter(`new.${email}`, testPassword));
  });

  test("[P54] what is kept can be taken along, without any hash", async () => {
    await auth.createSession(staff.accountId, "Chrome · Android");
    const data = await ownData(database.sql, staff.accountId, now);
    expect(data).toMatchObject({
      email,
      places: [{ role: "facilitator", nickname: "Владо", group: "Първа работа", region: "Пловдив" }],
      devices: [{ device: "Chrome · Android", since: now }],
    });
    expect(JSON.stringify(data)).not.toMatch(/argon2|hash|ses_|acc_/);
  });
});

describe("what is kept of a person", () => {
  test("[P54] is taken along whole: places that were lost, deeds and invitations too, and nobody else's", async () => {
    const { sql } = database;
    const person = await createTestStaff(sql, "Гери", { role: "facilitator", groupId });
    const lost = await alsoIn(sql, person, "Гери бивша", { role: "mentor", groupId: people.groupId });
    await sql`update member set status = 'removed' where id = ${lost}`;
    await newInvitation(sql, person, { role: "mentor", groupId }, now);
    await newInvitation(sql, people.coordinator, { role: "mentor", groupId }, now);
    const plan = await createPlanRow(sql, { groupId, title: "Градина", schemaVersion: 3 });
    const deed = { verb: "added", section: "steps", id: "stp_x", at: now } as const;
    const deeds = [person.memberId, people.member.memberId].map((memberId) => ({ ...deed, memberId }));
    await noteDeeds(sql, { planId: plan.id, room: plan.room, seq: 1, deeds });
    expect(await ownData(sql, person.accountId, now)).toMatchObject({
      places: [{ nickname: "Гери" }, { nickname: "Гери бивша", status: "removed" }],
      deeds: [{ verb: "added", section: "steps", at: now }],
      invitations: [{ role: "mentor", note: "", at: now }],
    });
  });
});

describe("a forgotten password", () => {
  let staff: TestPerson;
  beforeEach(async () => {
    staff = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
  });
  const make = (by: TestPerson, of: TestPerson = staff) =>
    makePasswordLink(database.sql, testSecrets, by.accountId, of.memberId, now);
  const set = (token: string) =>
    setPasswordByLink(database.sql, auth, token, { password: nextPassword, deviceLabel: "" });

  test("[P56] whoever is above the person makes a link; behind it one chooses a password, once", async () => {
    const old = await auth.createSession(staff.accountId, "");
    const { token } = required(await make(people.coordinator));
    expect(
      await openPasswordLink(database.sql, testSecrets, people.admin.accountId, staff.memberId, now),
    ).toMatchObject({ token });
    const email = (await emailOf(database.sql, staff.accountId)) ?? "";
    expect(await findPasswordLink(database.sql, token, now)).toEqual({ email });
    const all = await Promise.all([set(token), set(token), set(token)]);
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await auth.validate(old.token)).toBeNull();
    required(await enter(email, nextPassword));
    expect(await findPasswordLink(database.sql, token, now)).toBeNull();
  });

  test("[P56] nobody makes one for an equal, for a seat without a password, or for powers they do not have", async () => {
    const equal = await createTestStaff(database.sql, "Елица", { role: "facilitator", groupId });
    expect(await make(equal)).toEqual({ ok: false, reason: "forbidden" });
    expect(await make(staff, people.coordinator)).toEqual({ ok: false, reason: "forbidden" });
    expect(await make(people.admin, people.admin)).toEqual({ ok: false, reason: "forbidden" });
    expect(await make(people.coordinator, people.member)).toEqual({ ok: false, reason: "forbidden" });
    // A facilitator here who is a coordinator elsewhere: the link would open that too.
    const both = await createTestStaff(database.sql, "Двама", { role: "facilitator", groupId });
    await alsoIn(database.sql, both, "Двама", { role: "mentor", groupId: people.otherGroupId });
    expect(await make(people.coordinator, both)).toEqual({ ok: false, reason: "forbidden" });
    required(await make(people.admin, both));
  });

  test("[P56] ends after a day, and with the next one", async () => {
    const first = required(await make(people.coordinator)).token;
    const second = required(await make(people.coordinator)).token;
    expect(await set(first)).toEqual({ ok: false, reason: "closed" });
    now = new Date(now.getTime() + 24 * 3_600_000);
    expect(await set(second)).toEqual({ ok: false, reason: "closed" });
    expect(await findPasswordLink(database.sql, "x", now)).toBeNull();
  });
});
