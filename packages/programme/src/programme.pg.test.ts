import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAuth } from "./auth.ts";
import {
  createGroup,
  createProgramme,
  createRegion,
  deleteProgramme,
  fictionalProgrammes,
  groupsUnder,
} from "./groups.ts";
import { newId } from "./ids.ts";
import { createPlanRow, planOf, planOfRoom, setPlanTitle } from "./plans.ts";
import { addMembership, createSeat, createStaff } from "./staff.ts";
import {
  alsoIn,
  createTestProgramme,
  freshDatabase,
  required,
  type TestDatabase,
  type TestProgramme,
  testPassword,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());

describe("plans", () => {
  test("[P36] a plan comes with an empty log under a random epoch", async () => {
    const plan = await createPlanRow(database.sql, { groupId: people.groupId, title: "Градина", schemaVersion: 2 });
    expect(plan.room).toBe(`plan:${plan.id}:${plan.epoch}`);
    expect(plan.epoch).toMatch(/^[\w-]{22}$/);
    expect(await planOf(database.sql, plan.id)).toEqual(plan);
    expect(await planOfRoom(database.sql, plan.room)).toEqual(plan);
    expect(
      await database.sql`select name, subject, head, schema_version from document where name = ${plan.room}`,
    ).toEqual([{ name: plan.room, subject: `plan:${plan.id}`, head: "0", schema_version: 2 }]);
  });

  test("[P36] a former epoch's room leads to no plan, and a document has one living epoch", async () => {
    const plan = await createPlanRow(database.sql, { groupId: people.groupId, title: "Градина", schemaVersion: 2 });
    expect(await planOfRoom(database.sql, `plan:${plan.id}:former`)).toBeNull();
    expect(await planOfRoom(database.sql, "nonsense")).toBeNull();
    const second = database.sql`
      insert into document (name, subject, epoch, schema_version) values (${`${plan.room}2`}, ${`plan:${plan.id}`}, 'x', 2)`;
    await expect(second).rejects.toThrow("document_alive");
  });

  test("[P36] the list's copy of the title follows", async () => {
    const plan = await createPlanRow(database.sql, { groupId: people.groupId, title: "Градина", schemaVersion: 2 });
    await setPlanTitle(database.sql, plan.id, "Всяко дете");
    expect(await planOf(database.sql, plan.id)).toMatchObject({ title: "Всяко дете" });
  });
});

describe("programmes", () => {
  test("[P37] a deleted programme leaves nothing behind, and takes nothing of another", async () => {
    const [leaving, other] = [await createTestProgramme(database.sql), people];
    await alsoIn(database.sql, leaving.mentor, "Огнян 2", { role: "mentor", groupId: other.groupId });
    const plan = await createPlanRow(database.sql, { groupId: leaving.groupId, title: "Градина", schemaVersion: 2 });
    await database.sql`
      insert into document_update (name, seq, bytes, sha256) values (${plan.room}, 1, ''::bytea, sha256(''))`;
    const { token } = await createAuth(database.sql).createSession(leaving.member.accountId, "");
    await deleteProgramme(database.sql, leaving.programmeId);

    expect(await planOf(database.sql, plan.id)).toBeNull();
    expect(await database.sql`select 1 from document_update where name = ${plan.room}`).toHaveLength(0);
    expect(await createAuth(database.sql).validate(token)).toBeNull();
    const accounts = await database.sql<{ id: string }[]>`select id from account`;
    const ids = accounts.map(({ id }) => id);
    expect(ids).not.toContain(leaving.member.accountId);
    expect(ids).toEqual(expect.arrayContaining([leaving.mentor.accountId, other.admin.accountId]));
    expect(await groupsUnder(database.sql, { programmeId: other.programmeId })).toHaveLength(2);
  });

  test("[P37] demo programmes are known as such", async () => {
    const demo = await createProgramme(database.sql, {
      name: "Демо",
      fictional: true,
      starts: "2026-09-01",
      ends: "2028-02-29",
    });
    expect(await fictionalProgrammes(database.sql)).toEqual([{ id: demo, name: "Демо" }]);
    await deleteProgramme(database.sql, demo);
    expect(await fictionalProgrammes(database.sql)).toEqual([]);
  });

  test("[P33] staff above groups see groups with counts", async () => {
    const counted = await createTestProgramme(database.sql);
    expect(await groupsUnder(database.sql, { regionId: counted.regionId })).toEqual([
      {
        id: counted.groupId,
        name: "Всяко дете в градината",
        region: { id: counted.regionId, name: "Пловдив" },
        seats: 1,
        pending: 0,
      },
    ]);
    const all = await groupsUnder(database.sql, { programmeId: counted.programmeId });
    expect(all.map(({ region }) => region.name)).toEqual(["Лом", "Пловдив"]);
  });
});

describe("staff", () => {
  const staff = (change: Partial<Parameters<typeof createStaff>[1]>) =>
    createStaff(database.sql, {
      email: `${newId("acc").toLowerCase()}@example.org`,
      password: testPassword,
      nickname: "Гери",
      post: { role: "facilitator", groupId: people.groupId },
      ...change,
    });

  test.each([
    [{ email: "no address" }, "email_invalid"],
    [{ password: "къса" }, "password_short"],
    [{ password: "parolaparola" }, "password_common"],
    [{ nickname: " " }, "nickname_invalid"],
    [{ nickname: "надя" }, "nickname_taken"],
  ])("[P38] %j is refused, and no account is left", async (change, reason) => {
    const before = (await database.sql`select 1 from account`).count;
    expect(await staff(change)).toEqual({ ok: false, reason });
    expect((await database.sql`select 1 from account`).count).toBe(before);
  });

  test("[P38] an e-mail belongs to one account, whatever its case, also when two are made at once", async () => {
    const email = "geri@example.org";
    const two = await Promise.all([staff({ email }), staff({ email: email.toUpperCase(), nickname: "Гери 2" })]);
    expect(two.filter((result) => result.ok)).toHaveLength(1);
    expect(two.find((result) => !result.ok)).toEqual({ ok: false, reason: "email_taken" });
    await database.sql`delete from account where email = ${email}`;
  });

  test("[P38] somebody has one place in a group", async () => {
    const again = addMembership(
      database.sql,
      people.mentor.accountId,
      { role: "member", groupId: people.groupId },
      { nickname: "Огнян 2" },
    );
    expect(await again).toEqual({ ok: false, reason: "already_seated" });
  });

  test("[P21] a seat made by hand gets the first free sign and shares none", async () => {
    const groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Първа работа" });
    required(await createSeat(database.sql, { groupId, nickname: "Ема", symbol: "sun" }));
    required(await createSeat(database.sql, { groupId, nickname: "Стефо", symbol: "bell" }));
    expect(await createSeat(database.sql, { groupId, nickname: "Митко", symbol: "bell" })).toEqual({
      ok: false,
      reason: "symbol_taken",
    });
    const made = required(await createSeat(database.sql, { groupId, nickname: "Митко" }));
    const rows = await database.sql`select symbol from member where id = ${made.memberId}`;
    expect(rows).toEqual([{ symbol: "apple" }]);
  });
});

describe("walls", () => {
  const insertMember = (columns: {
    programmeId: string;
    regionId?: string;
    groupId?: string;
    role: string;
  }) => database.sql`
    insert into member (id, account_id, programme_id, region_id, group_id, role, nickname, nickname_key, symbol, colour, status)
    values (${newId("mem")}, ${people.official.accountId}, ${columns.programmeId}, ${columns.regionId ?? null},
            ${columns.groupId ?? null}, ${columns.role}, 'x', 'x', 'sun', 'a', 'active')`;

  test("[P39] nobody can be put into a group or region of another programme", async () => {
    const other = await createTestProgramme(database.sql);
    await expect(
      insertMember({ programmeId: people.programmeId, groupId: other.groupId, role: "member" }),
    ).rejects.toThrow("foreign key");
    await expect(
      insertMember({ programmeId: people.programmeId, regionId: other.regionId, role: "coordinator" }),
    ).rejects.toThrow("foreign key");
  });

  test.each(["member", "mentor", "facilitator", "coordinator"])(
    "[P39] %s cannot stand above all groups",
    async (role) => {
      await expect(insertMember({ programmeId: people.programmeId, role })).rejects.toThrow("member_scope");
    },
  );

  test("[P39] an administrator cannot stand in a group, and unknown roles nowhere", async () => {
    await expect(
      insertMember({ programmeId: people.programmeId, groupId: people.groupId, role: "admin" }),
    ).rejects.toThrow("member_scope");
    await expect(insertMember({ programmeId: people.programmeId, role: "owner" })).rejects.toThrow("check");
  });

  test("[P39] regions and groups need what they belong to", async () => {
    await expect(createRegion(database.sql, { programmeId: newId("prg"), name: "Никъде" })).rejects.toThrow(
      "foreign key",
    );
    await expect(createGroup(database.sql, { regionId: newId("reg"), name: "Никой" })).rejects.toThrow(
      "does not exist",
    );
  });
});
