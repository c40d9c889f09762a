/** The demo comes and goes beside real work, with people who have a place in both, and nothing real is ever touched. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AccountId, emailOf, type GroupId, hasAdministrator, membershipsOf } from "@zaedno/programme";
import { alsoIn, freshDatabase, type TestDatabase, testSecrets } from "@zaedno/programme/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FullInstallation, fillInstallation } from "../testing/full-installation.ts";
import { demoLogins } from "./demo-logins.ts";
import { removeDemo } from "./remove-demo.ts";
import { addDemo } from "./seed-demo.ts";

let database: TestDatabase;
let real: FullInstallation;
const dataDir = mkdtempSync(join(tmpdir(), "zaedno-demo-"));
const env = { dataDir, demoPassword: null };

beforeAll(async () => {
  database = await freshDatabase();
  real = await fillInstallation(database.sql, testSecrets);
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await database.drop();
});

async function everyRow(): Promise<Map<string, string[]>> {
  const { sql } = database;
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t`;
    rows.set(name, found.map(({ row }) => row).sort());
  }
  return rows;
}

test("added and removed, every row of the real work is as it was, also of those who looked into the demo", async () => {
  const { sql } = database;
  const { member, admin, groupId } = real.programme;
  await sql`insert into account (id) values ('acc_without_a_place')`;
  const before = await everyRow();
  await addDemo(sql, env);
  const [demo] = await sql<{ id: GroupId }[]>`
    select g.id from working_group g join programme p on p.id = g.programme_id where p.fictional limit 1`;
  if (demo === undefined) throw new Error("The demo has groups");
  await alsoIn(sql, member, "Любопитна", { role: "mentor", groupId: demo.id });
  await alsoIn(sql, admin, "Надничащ", { role: "facilitator", groupId: demo.id });
  expect(await removeDemo(sql)).toBe(true);
  expect(await everyRow()).toEqual(before);
  expect(await hasAdministrator(sql)).toBe(true);
  expect((await membershipsOf(sql, member.accountId)).map(({ group }) => group?.id)).toEqual([groupId]);
});

test("an invented person who was given real work keeps it, and the demo can come back all the same", async () => {
  const { sql } = database;
  await addDemo(sql, env);
  const [login] = demoLogins(env);
  const [vili] = await sql<{ id: AccountId }[]>`select id from account where email = ${login?.email ?? ""}`;
  if (vili === undefined) throw new Error("There is a log-in");
  await alsoIn(sql, { accountId: vili.id, memberId: real.programme.member.memberId }, "Вили", {
    role: "facilitator",
    groupId: real.programme.groupId,
  });
  expect(await removeDemo(sql)).toBe(true);
  expect(await membershipsOf(sql, vili.id)).toMatchObject([{ role: "facilitator" }]);
  expect(await addDemo(sql, env)).toBe(true);
  expect(await emailOf(sql, vili.id)).toBe(login?.email);
  const logins = demoLogins(env).map(({ email }) => email);
  expect(logins).not.toContain(login?.email);
  const found = await sql`select 1 from account where email = any(${logins})`;
  expect(found).toHaveLength(logins.length);
});
