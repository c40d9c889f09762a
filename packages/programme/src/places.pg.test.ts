import { can } from "@zaedno/plan";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activePeople, groupDesk } from "./group-people.ts";
import type { GroupId, RegionId } from "./ids.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin } from "./joining.ts";
import { programmeOverview } from "./overview.ts";
import { addRegion, archiveGroup, archiveRegion, renameGroup, renameRegion, startGroup } from "./places.ts";
import { planOf } from "./plans.ts";
import {
  alsoIn,
  createTestProgramme,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
const now = new Date("2027-01-15T09:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());

const region = (by: TestPerson, name: string, formKey = "") =>
  addRegion(database.sql, by.memberId, { programmeId: people.programmeId, name, formKey }, now);
const group = (by: TestPerson, regionId: RegionId, name: string, formKey = "") =>
  startGroup(
    database.sql,
    by.memberId,
    { regionId, name, formKey, plan: { title: `План на ${name}`, lang: "bg", schemaVersion: 3 } },
    now,
  );
const overview = (of: TestPerson) => programmeOverview(database.sql, of.accountId, people.programmeId);

describe("regions and groups", () => {
  test("[P49] no group is begun in an archived region, also when it is archived at the same moment", async () => {
    const { admin } = people;
    const { regionId } = required(await region(admin, "Силистра"));
    const archive = () => archiveRegion(database.sql, admin.memberId, regionId, now);
    const unarchive = () => archiveRegion(database.sql, admin.memberId, regionId, null);
    required(await archive());
    expect(await group(admin, regionId, "Късна")).toEqual({ ok: false, reason: "archived" });
    for (let at = 0; at < 10; at += 1) {
      required(await unarchive());
      const [made, archived] = await Promise.all([group(admin, regionId, `Група ${at}`), archive()]);
      expect([made.ok, archived.ok].filter(Boolean)).toHaveLength(1);
      if (made.ok) required(await archiveGroup(database.sql, admin.memberId, made.groupId, { archived: true, now }));
    }
  });

  test("[P48] a group made beside the invented ones says on its plan that it goes with them", async () => {
    const { sql } = database;
    const fictional = await createTestProgramme(sql, { fictional: true });
    const plan = { title: "Проба", lang: "bg", schemaVersion: 3 };
    const form = { regionId: fictional.regionId, name: "Пробна", formKey: "", plan };
    const made = required(await startGroup(sql, fictional.admin.memberId, form, now));
    expect(made.plan.fictional).toBe(true);
    expect(required(await group(people.coordinator, people.regionId, "Истинска")).plan.fictional).toBe(false);
  });

  test("[P48] administrators make regions, they and the region's coordinator its groups", async () => {
    const { admin, coordinator, facilitator, member, regionId } = people;
    const { regionId: vidin } = required(await region(admin, "  Видин "));
    for (const by of [coordinator, facilitator, member])
      expect(await region(by, "Чужда")).toEqual({ ok: false, reason: "forbidden" });
    required(await group(coordinator, regionId, "Първа"));
    required(await group(admin, vidin, "Втора"));
    expect(await group(coordinator, vidin, "Трета")).toEqual({ ok: false, reason: "forbidden" });
    expect(await group(facilitator, regionId, "Трета")).toEqual({ ok: false, reason: "forbidden" });
    expect(await region(admin, "\u0000 \u200b")).toEqual({ ok: false, reason: "name_invalid" });
    expect(await group(admin, vidin, "я".repeat(121))).toEqual({ ok: false, reason: "name_invalid" });
  });

  test("[P48] a group comes with its plan and an empty log", async () => {
    const made = required(await group(people.admin, people.regionId, "С план"));
    expect(await planOf(database.sql, made.plan.id)).toEqual(made.plan);
    expect(made.plan).toMatchObject({ groupId: made.groupId, title: "План на С план", lang: "bg", schemaVersion: 3 });
    const [log] = await database.sql`select head::int from document where name = ${made.plan.room}`;
    expect(log).toEqual({ head: 0 });
  });

  test("[P47] posted three times at once they are one", async () => {
    const key = "a".repeat(22);
    const regions = await Promise.all([1, 2, 3].map(() => region(people.admin, "Монтана", key)));
    expect(new Set(regions.map((one) => required(one).regionId)).size).toBe(1);
    const groups = await Promise.all([1, 2, 3].map(() => group(people.admin, people.regionId, "Веднъж", key)));
    expect(new Set(groups.map((one) => required(one).groupId)).size).toBe(1);
    expect(new Set(groups.map((one) => required(one).plan.id)).size).toBe(1);
    expect(required(await group(people.admin, people.regionId, "Дваж", key)).groupId).not.toBe(
      groups[0]?.ok && groups[0].groupId,
    );
  });

  test("[P48] names change by those responsible", async () => {
    const { admin, coordinator, facilitator, member, groupId, regionId } = people;
    const rename = (by: TestPerson, name: string) => renameGroup(database.sql, by.memberId, groupId, name);
    for (const by of [admin, coordinator, facilitator]) expect(await rename(by, "Ново име")).toEqual({ ok: true });
    expect(await rename(member, "Мое")).toEqual({ ok: false, reason: "forbidden" });
    expect(await rename(admin, "")).toEqual({ ok: false, reason: "name_invalid" });
    required(await rename(admin, "Всяко дете в градината"));
    expect(await renameRegion(database.sql, coordinator.memberId, regionId, "Моя")).toMatchObject({
      reason: "forbidden",
    });
    expect(await renameRegion(database.sql, admin.memberId, regionId, "Пловдив")).toEqual({ ok: true });
  });
});

describe("archiving", () => {
  let regionId: RegionId;
  let groupId: GroupId;
  beforeAll(async () => {
    regionId = required(await region(people.admin, "Архивна")).regionId;
    groupId = required(await group(people.admin, regionId, "Стара")).groupId;
  });
  const archive = (by: TestPerson, archived: boolean) =>
    archiveGroup(database.sql, by.memberId, groupId, { archived, now });
  const open = () =>
    openJoinCode(database.sql, testSecrets, people.admin.memberId, { groupId, hours: 8, maxSeats: 8 }, now);

  test("[P49] closes the code, opens no other, and can be taken back", async () => {
    const { code } = required(await open());
    expect(await archive(people.facilitator, true)).toEqual({ ok: false, reason: "forbidden" });
    required(await archive(people.admin, true));
    expect(await findJoin(database.sql, testSecrets, { token: code.token }, now)).toBeNull();
    expect(await open()).toEqual({ ok: false, reason: "archived" });
    required(await archive(people.admin, false));
    required(await open());
  });

  test("[P49] a region goes after its groups, and comes back with one of them", async () => {
    const set = (at: Date | null) => archiveRegion(database.sql, people.admin.memberId, regionId, at);
    expect(await set(now)).toEqual({ ok: false, reason: "has_groups" });
    required(await archive(people.admin, true));
    required(await set(now));
    const find = async () => (await overview(people.admin))?.regions.find(({ id }) => id === regionId);
    expect(await find()).toMatchObject({ archived: true, groups: [{ archived: true }] });
    required(await archive(people.admin, false));
    expect(await find()).toMatchObject({ archived: false, groups: [{ archived: false }] });
    expect(await archiveRegion(database.sql, people.coordinator.memberId, regionId, now)).toMatchObject({
      reason: "forbidden",
    });
  });
});

describe("what staff see", () => {
  test("[P50] an administrator sees all, a coordinator the own region, others nothing", async () => {
    const all = await overview(people.admin);
    expect(all?.programme).toMatchObject({ id: people.programmeId, nameEn: null, fictional: false });
    expect(all?.regions.map(({ name }) => name)).toEqual(expect.arrayContaining(["Пловдив", "Лом"]));
    expect(all?.staff.map(({ nickname }) => nickname)).toEqual(["Йоана", "Пламен", "Владо", "Огнян"]);
    const own = await overview(people.coordinator);
    expect(own?.regions.map(({ name }) => name)).toEqual(["Пловдив"]);
    expect(own?.staff.map(({ nickname }) => nickname)).toEqual(["Пламен", "Владо", "Огнян"]);
    for (const other of [people.facilitator, people.mentor, people.member, people.official])
      expect(await overview(other)).toBeNull();
  });

  test("[P50] one person with several posts is one, and of a plan only its title is told", async () => {
    await alsoIn(database.sql, people.mentor, "Огнян", { role: "mentor", groupId: people.otherGroupId });
    const all = await overview(people.admin);
    expect(all?.staff.find(({ nickname }) => nickname === "Огнян")?.posts).toMatchObject([
      { role: "mentor", group: { id: people.groupId } },
      { role: "mentor", group: { id: people.otherGroupId } },
    ]);
    const first = all?.regions.flatMap(({ groups }) => groups).find(({ id }) => id === people.groupId);
    expect(Object.keys(first ?? {}).sort()).toEqual(["archived", "id", "name", "pending", "plan", "seats"]);
  });

  test("[P51] a group opens for its people and those responsible; the strongest standpoint counts", async () => {
    const at = (of: TestPerson) => groupDesk(database.sql, of.accountId, people.groupId);
    const roles = await Promise.all(
      [people.admin, people.coordinator, people.facilitator, people.member, people.mentor].map(
        async (one) => (await at(one))?.standpoint.role,
      ),
    );
    expect(roles).toEqual(["admin", "coordinator", "facilitator", "member", "mentor"]);
    expect(await at(people.official)).toBeNull();
    const stranger = await groupDesk(database.sql, people.member.accountId, people.otherGroupId);
    expect(stranger).toBeNull();
    await alsoIn(database.sql, people.coordinator, "Пламен", { role: "mentor", groupId: people.groupId });
    const desk = await at(people.coordinator);
    expect(desk && can(desk.standpoint, { kind: "seats.manage", of: desk.place })).toBe(true);
    const inside = await activePeople(database.sql, people.groupId, now);
    expect(inside.map(({ nickname, role }) => `${nickname} ${role}`)).toEqual([
      "Владо facilitator",
      "Надя member",
      "Огнян mentor",
      "Пламен mentor",
    ]);
  });
});
