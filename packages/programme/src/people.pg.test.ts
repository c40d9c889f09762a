import { newId as newPlanPackageId } from "@zaedno/plan";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeRole, removeMember } from "./access.ts";
import { setPreferences } from "./accounts.ts";
import { createAuth } from "./auth.ts";
import { newId } from "./ids.ts";
import { membershipOf, membershipsOf, peopleOfGroup, planAdmission } from "./people.ts";
import { createPlanRow, type PlanRow } from "./plans.ts";
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
let plan: PlanRow;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
  plan = await createPlanRow(database.sql, {
    groupId: people.groupId,
    title: "Детска градина за всяко дете",
    schemaVersion: 2,
    fictional: true,
  });
});
afterAll(() => database.drop());

describe("memberships", () => {
  test("[P33] a seat says where, as whom and with which plan", async () => {
    expect(await membershipsOf(database.sql, people.member.accountId)).toEqual([
      {
        memberId: people.member.memberId,
        role: "member",
        status: "active",
        nickname: "Надя",
        symbol: "palette",
        colour: "b",
        accessVersion: 1,
        hasPin: false,
        programme: { id: people.programmeId, name: "Заедно на местно ниво" },
        region: { id: people.regionId, name: "Пловдив" },
        group: { id: people.groupId, name: "Всяко дете в градината" },
        plan: { id: plan.id, title: plan.title, lang: "bg", fictional: true, epoch: plan.epoch, room: plan.room },
      },
    ]);
  });

  test("[P33] staff above groups have no group and no plan", async () => {
    expect(await membershipsOf(database.sql, people.coordinator.accountId)).toMatchObject([
      { role: "coordinator", region: { id: people.regionId }, group: null, plan: null },
    ]);
    expect(await membershipsOf(database.sql, people.admin.accountId)).toMatchObject([
      { role: "admin", region: null, group: null, plan: null },
    ]);
  });

  test("[P33] an account with several places lists them in the order it got them; removed ones are left out", async () => {
    const mentor = await createTestStaff(database.sql, "Мила", { role: "mentor", groupId: people.groupId });
    const second = await alsoIn(database.sql, mentor, "Мила", { role: "mentor", groupId: people.otherGroupId });
    const ids = async () => (await membershipsOf(database.sql, mentor.accountId)).map(({ memberId }) => memberId);
    expect(await ids()).toEqual([mentor.memberId, second]);
    required(await removeMember(database.sql, people.facilitator.memberId, mentor.memberId));
    expect(await ids()).toEqual([second]);
    expect(await membershipOf(database.sql, mentor.memberId)).toMatchObject({ status: "removed" });
  });

  test("[P33] who waits to be let in is told nothing of the plan", async () => {
    const waiting = required(await createSeat(database.sql, { groupId: people.groupId, nickname: "Чакащ" }));
    await database.sql`update member set status = 'pending' where id = ${waiting.memberId}`;
    expect(await membershipsOf(database.sql, waiting.accountId)).toMatchObject([{ status: "pending", plan: null }]);
  });

  test("[P35] a group's people include removed ones, not those who wait", async () => {
    const gone = required(await createSeat(database.sql, { groupId: people.otherGroupId, nickname: "Пепи" }));
    const waiting = required(await createSeat(database.sql, { groupId: people.otherGroupId, nickname: "Лили" }));
    await database.sql`update member set status = 'pending' where id = ${waiting.memberId}`;
    required(await removeMember(database.sql, people.admin.memberId, gone.memberId));
    const found = await peopleOfGroup(database.sql, people.otherGroupId);
    expect(found).toContainEqual(expect.objectContaining({ nickname: "Пепи", status: "removed" }));
    expect(found.map(({ nickname }) => nickname)).not.toContain("Лили");
  });
});

describe("the door to a plan", () => {
  const admission = (person: TestPerson) => planAdmission(database.sql, person.accountId, plan.id);

  test("[P34] members and facilitators write, mentors read", async () => {
    expect(await admission(people.member)).toEqual({
      memberId: people.member.memberId,
      role: "member",
      access: "write",
      accessVersion: 1,
      user: { id: people.member.memberId, name: "Надя", symbol: "palette", colour: "b", role: "member" },
      plan,
      room: plan.room,
    });
    expect(await admission(people.facilitator)).toMatchObject({ access: "write", role: "facilitator" });
    expect(await admission(people.mentor)).toMatchObject({ access: "read", role: "mentor" });
  });

  test("[P34] coordinators, administrators, officials and other groups get what an unknown plan gets", async () => {
    const stranger = required(await createSeat(database.sql, { groupId: people.otherGroupId, nickname: "Марто" }));
    for (const person of [people.coordinator, people.admin, people.official, stranger]) {
      expect(await admission(person)).toBeNull();
    }
    expect(await planAdmission(database.sql, people.member.accountId, newPlanPackageId("pln"))).toBeNull();
    expect(await planAdmission(database.sql, newId("acc"), plan.id)).toBeNull();
  });

  test("[P34] who waits or was removed is not admitted, and a new role counts at once", async () => {
    const seat = required(await createSeat(database.sql, { groupId: people.groupId, nickname: "Роско" }));
    await database.sql`update member set status = 'pending' where id = ${seat.memberId}`;
    expect(await admission(seat)).toBeNull();
    await database.sql`update member set status = 'active' where id = ${seat.memberId}`;
    required(await changeRole(database.sql, people.facilitator.memberId, seat.memberId, "mentor"));
    expect(await admission(seat)).toMatchObject({ access: "read", accessVersion: 2 });
    required(await removeMember(database.sql, people.facilitator.memberId, seat.memberId));
    expect(await admission(seat)).toBeNull();
  });
});

test("[P33] language and theme are kept with the account and come with the session", async () => {
  const auth = createAuth(database.sql);
  const { token } = await auth.createSession(people.member.accountId, "");
  await setPreferences(database.sql, people.member.accountId, { locale: "en" });
  await setPreferences(database.sql, people.member.accountId, { theme: "dark" });
  expect(await auth.validate(token)).toMatchObject({ locale: "en", theme: "dark" });
});
