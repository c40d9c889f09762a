import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation, findInvitation } from "./accepting.ts";
import { removeMember } from "./access.ts";
import { assignToGroup } from "./assigning.ts";
import { type Auth, createAuth } from "./auth.ts";
import { standpointsOf } from "./authority.ts";
import { createGroup, createRegion } from "./groups.ts";
import type { GroupId, RegionId } from "./ids.ts";
import { type InvitedPost, invite, openInvitations, revokeInvitation } from "./invitations.ts";
import { membershipsOf, planAdmission } from "./people.ts";
import { archiveGroup } from "./places.ts";
import { createPlanRow } from "./plans.ts";
import {
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testPassword,
  testSecrets,
} from "./testing/index.ts";
import { newInvitation } from "./testing/links.ts";

let database: TestDatabase;
let people: TestProgramme;
let auth: Auth;
let now: Date;
let groupId: GroupId;
let otherRegion: RegionId;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
  otherRegion = await createRegion(database.sql, { programmeId: people.programmeId, name: "Видин" });
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(database.sql, { now: () => now });
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Светла улица" });
});

let count = 0;
const newcomer = () => {
  count += 1;
  return { email: `new${count}@example.org`, password: testPassword };
};
const facilitator = (): InvitedPost => ({ role: "facilitator", groupId });
const link = (by: TestPerson, post: InvitedPost = facilitator()) => newInvitation(database.sql, by, post, now);
const accept = (token: string, more: Partial<Parameters<typeof acceptInvitation>[3]> = {}) =>
  acceptInvitation(database.sql, auth, token, {
    who: newcomer(),
    nickname: "Дора",
    symbol: "bell",
    deviceLabel: "Chrome · Android",
    ...more,
  });
const find = (token: string) => findInvitation(database.sql, token, now);
const may = async (by: TestPerson, post: InvitedPost) =>
  (await invite(database.sql, testSecrets, by.memberId, { post, note: "", formKey: "" }, now)).ok;
const seenBy = async (by: TestPerson) =>
  await openInvitations(database.sql, await standpointsOf(database.sql, by.accountId), { groupId }, now);

describe("an invitation", () => {
  test("[P44] says role and place, and makes exactly that of whoever accepts", async () => {
    const plan = await createPlanRow(database.sql, { groupId, title: "Светло", schemaVersion: 2 });
    const token = await link(people.coordinator);
    expect(await find(token)).toEqual({
      role: "facilitator",
      programme: { id: people.programmeId, name: "Заедно на местно ниво" },
      region: { id: people.regionId, name: "Пловдив" },
      group: { id: groupId, name: "Светла улица" },
      invitedBy: "Пламен",
      takenSymbols: [],
    });
    const { member, session } = required(await accept(token));
    expect(member).toMatchObject({ role: "facilitator", nickname: "Дора", symbol: "bell", group: { id: groupId } });
    const signedIn = await auth.validate(session?.token ?? "");
    expect(signedIn?.kind).toBe("staff");
    expect(signedIn && (await planAdmission(database.sql, signedIn.accountId, plan.id))).toMatchObject({
      access: "write",
    });
  });

  test("[P44] is given only to roles below one's own, where one is responsible", async () => {
    const { admin, coordinator, member, mentor, official, regionId } = people;
    const inGroup: InvitedPost[] = [facilitator(), { role: "mentor", groupId }];
    const own = await createTestStaff(database.sql, "Елица", { role: "facilitator", groupId });
    expect(await may(admin, { role: "coordinator", regionId })).toBe(true);
    expect(await may(coordinator, { role: "coordinator", regionId })).toBe(false);
    expect(await Promise.all(inGroup.map((post) => may(coordinator, post)))).toEqual([true, true]);
    expect(await Promise.all(inGroup.map((post) => may(own, post)))).toEqual([false, true]);
    expect(await may(people.facilitator, { role: "mentor", groupId })).toBe(false);
    const elsewhere = await createGroup(database.sql, { regionId: otherRegion, name: "Чужда" });
    expect(await may(coordinator, { role: "facilitator", groupId: elsewhere })).toBe(false);
    for (const by of [member, mentor, official]) expect(await may(by, { role: "mentor", groupId })).toBe(false);
  });

  test("[P44] works once and for seven days, and can be taken back", async () => {
    const used = await link(people.coordinator);
    required(await accept(used));
    expect(await find(used)).toBeNull();
    const revoked = await link(people.coordinator);
    const [open] = await seenBy(people.coordinator);
    if (open === undefined) throw new Error("Nothing open");
    expect(await revokeInvitation(database.sql, people.mentor.memberId, open.id, now)).toMatchObject({
      reason: "forbidden",
    });
    expect(await revokeInvitation(database.sql, people.admin.memberId, open.id, now)).toEqual({ ok: true });
    expect(await revokeInvitation(database.sql, people.admin.memberId, open.id, now)).toMatchObject({ reason: "gone" });
    expect(await accept(revoked)).toEqual({ ok: false, reason: "closed" });
    const late = await link(people.coordinator);
    now = new Date(now.getTime() + 7 * 24 * 3_600_000);
    expect(await accept(late)).toEqual({ ok: false, reason: "closed" });
    expect(await seenBy(people.coordinator)).toEqual([]);
  });

  test("[P44] ends when its giver could not give it any more, and when the group is archived", async () => {
    const second = await createTestStaff(database.sql, "Втори", { role: "coordinator", regionId: people.regionId });
    const token = await link(second);
    required(await removeMember(database.sql, people.admin.memberId, second.memberId));
    expect(await find(token)).toBeNull();
    expect(await accept(token)).toEqual({ ok: false, reason: "closed" });
    const other = await link(people.coordinator);
    required(await archiveGroup(database.sql, people.coordinator.memberId, groupId, { archived: true, now }));
    expect(await find(other)).toBeNull();
    expect(await may(people.coordinator, facilitator())).toBe(false);
  });

  test("[P47] a form that is posted twice makes one", async () => {
    const wish = { post: facilitator(), note: "Дора от читалището", formKey: "k".repeat(22) };
    const made = await Promise.all(
      [1, 2, 3].map(() => invite(database.sql, testSecrets, people.coordinator.memberId, wish, now)),
    );
    expect(new Set(made.map((one) => required(one).id)).size).toBe(1);
    expect(await seenBy(people.coordinator)).toMatchObject([{ note: "Дора от читалището", invitedBy: "Пламен" }]);
    const other = { ...wish, note: "Друг" };
    required(await invite(database.sql, testSecrets, people.coordinator.memberId, other, now));
    expect(await seenBy(people.coordinator)).toHaveLength(2);
  });

  test("[P50] is seen by those who may take it back", async () => {
    await link(people.coordinator);
    expect(await seenBy(people.admin)).toHaveLength(1);
    expect(await seenBy(people.mentor)).toEqual([]);
    expect(await seenBy(people.facilitator)).toEqual([]);
  });
});

describe("accepting", () => {
  test("[P43] of ten at the same moment exactly one gets the post, and the others leave nothing", async () => {
    const token = await link(people.coordinator);
    const [before] = await database.sql`select count(*)::int as accounts from account`;
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => accept(token, { nickname: `Дора ${at}` })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok && one.reason === "closed")).toHaveLength(9);
    const [after] = await database.sql`select count(*)::int as accounts from account`;
    expect(after?.accounts).toBe(before?.accounts + 1);
  });

  test("[P43] a refusal leaves the invitation open", async () => {
    await createTestStaff(database.sql, "Дора", { role: "mentor", groupId });
    const token = await link(people.coordinator);
    expect(await accept(token)).toMatchObject({ reason: "nickname_taken" });
    expect(await accept(token, { who: { email: "x", password: testPassword } })).toMatchObject({
      reason: "email_invalid",
    });
    expect(await accept(token, { who: { ...newcomer(), password: "123456789012" } })).toMatchObject({
      reason: "password_common",
    });
    required(await accept(token, { nickname: "Дора втора" }));
  });

  test("[P45] an e-mail with an account takes it with that account's password; somebody signed in with one tap", async () => {
    const who = newcomer();
    const first = required(await accept(await link(people.coordinator), { who }));
    const second = await createGroup(database.sql, { regionId: people.regionId, name: "Втора група" });
    const token = await link(people.coordinator, { role: "mentor", groupId: second });
    expect(await accept(token, { who: { ...who, password: "не тази парола" } })).toMatchObject({
      reason: "password_wrong",
    });
    const { session } = required(await accept(token, { who }));
    const signedIn = await auth.validate(session?.token ?? "");
    expect(signedIn && (await membershipsOf(database.sql, signedIn.accountId))).toHaveLength(2);
    if (!signedIn) throw new Error("Not signed in");
    const third = await createGroup(database.sql, { regionId: people.regionId, name: "Трета група" });
    const tapped = await accept(await link(people.coordinator, { role: "mentor", groupId: third }), {
      who: { accountId: signedIn.accountId },
    });
    expect(tapped).toMatchObject({ ok: true, session: null, member: { role: "mentor" } });
    expect(await accept(await link(people.coordinator), { who })).toMatchObject({ reason: "already_seated" });
    expect(first.member.group?.id).toBe(groupId);
  });

  test("[P45] a coordinator of one region may become that of another, but not twice of the same", async () => {
    const who = { accountId: people.coordinator.accountId };
    const post = { role: "coordinator", regionId: otherRegion } as const;
    required(await accept(await link(people.admin, post), { who }));
    expect(await accept(await link(people.admin, post), { who })).toMatchObject({ reason: "already_seated" });
  });
});

describe("assigning", () => {
  test("[P46] gives a facilitator one more group, by whoever is above them and responsible there", async () => {
    const { coordinator, facilitator: vlado, mentor, admin } = people;
    const assign = (by: TestPerson, person: TestPerson, to: GroupId) =>
      assignToGroup(database.sql, by.memberId, person.memberId, { role: "facilitator", groupId: to }, now);
    expect(await assign(vlado, mentor, groupId)).toMatchObject({ reason: "forbidden" });
    expect(await assign(coordinator, vlado, people.otherGroupId)).toMatchObject({ reason: "forbidden" });
    expect(await assign(coordinator, admin, groupId)).toMatchObject({ reason: "forbidden" });
    expect(await assign(coordinator, people.member, groupId)).toMatchObject({ reason: "forbidden" });
    required(await assign(coordinator, vlado, groupId));
    expect(await assign(coordinator, vlado, groupId)).toMatchObject({ reason: "already_seated" });
    expect(await membershipsOf(database.sql, vlado.accountId)).toMatchObject([
      { nickname: "Владо", group: { id: people.groupId } },
      { nickname: "Владо", role: "facilitator", group: { id: groupId } },
    ]);
  });
});
