import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, addWeeks, day, openPlan, type Plan, readPlan } from "@zaedno/plan";
import { createAuth, membershipsOf, SignInLimiter, signIn } from "@zaedno/programme";
import { freshDatabase, type TestDatabase, testSecrets } from "@zaedno/programme/testing";
import type { RoomName } from "@zaedno/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { PostgresStorage } from "../postgres-storage.ts";
import { weeksToShift } from "./demo-document.ts";
import { demoJoinCode } from "./demo-join.ts";
import { demoLogins, shownLogins } from "./demo-logins.ts";
import { demoPeople, shownPeople } from "./demo-people.ts";
import { type DemoPlan, storyToday } from "./demo-plan.ts";
import { demoRegions } from "./demo-programme.ts";
import { removeDemo } from "./remove-demo.ts";
import { addDemo } from "./seed-demo.ts";

let database: TestDatabase;
const dataDir = mkdtempSync(join(tmpdir(), "zaedno-demo-"));
const env = { dataDir, demoPassword: null };

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await database.drop();
});

test("the demo is added once, with six plans in which nothing is broken or missing", async () => {
  expect([await addDemo(database.sql, env), await addDemo(database.sql, env)]).toEqual([true, false]);
  const stories = demoRegions.flatMap(({ groups }) => groups.map(({ plan }) => plan));
  const plans = await Promise.all(stories.map(({ facts }) => storedPlan(facts.title)));
  expect(plans.map(({ broken, ignoredDependencies }) => [...broken, ...ignoredDependencies])).toEqual(
    stories.map(() => []),
  );
  expect(plans.map(countsOf)).toEqual(stories.map(storyCounts));
});

test("the six plans name their demand, whom it goes to and until when", async () => {
  for (const { plan } of demoRegions.flatMap(({ groups }) => groups)) {
    const { demands, stakeholders } = await storedPlan(plan.facts.title);
    const [demand] = demands;
    expect(demand?.due).toBeDefined();
    expect(stakeholders.map(({ id }) => id)).toContain(demand?.primaryTargetId);
  }
});

test("every demo log-in opens what its person's places are for", async () => {
  const auth = createAuth(database.sql);
  const limiter = new SignInLimiter();
  const roles: string[][] = [];
  for (const { email, password } of demoLogins(env)) {
    const form = { email, password, deviceLabel: "Test", browserId: "b" };
    const result = await signIn(database.sql, auth, form, limiter);
    const memberships = result.ok ? await membershipsOf(database.sql, result.accountId) : [];
    roles.push(memberships.map(({ role }) => role));
  }
  expect(roles).toEqual(
    demoPeople.map(({ place }) => ("groups" in place ? place.groups.map(() => place.role) : [place.role])),
  );
});

test("the terminal shows one log-in of each kind", () => {
  expect(shownLogins(env)).toHaveLength(shownPeople.length);
});

test("passwords differ from person to person, and survive a restart", () => {
  const passwords = demoLogins(env).map(({ password }) => password);
  expect(new Set(passwords).size).toBe(demoPeople.length);
  expect(demoLogins(env).map(({ password }) => password)).toEqual(passwords);
});

test("the join code stays the same from start to start", async () => {
  const now = new Date();
  const first = await demoJoinCode(database.sql, testSecrets, now);
  expect(first?.digits).toMatch(/^\d{8}$/);
  expect(await demoJoinCode(database.sql, testSecrets, now)).toEqual(first);
});

test("removing the demo leaves no row of it in any table", async () => {
  expect([await removeDemo(database.sql), await removeDemo(database.sql)]).toEqual([true, false]);
  const tables = await database.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`;
  const left: string[] = [];
  for (const { name } of tables) {
    const rows = await database.sql`select 1 from ${database.sql(name)} limit 1`;
    if (rows.length > 0) left.push(name);
  }
  expect(left).toEqual([]);
});

test("a demo that was cut short is made anew", async () => {
  await addDemo(database.sql, env);
  await database.sql`update document set head = 0`;
  expect(await addDemo(database.sql, env)).toBe(true);
  const programmes = await database.sql`select 1 from programme`;
  expect(programmes.length).toBe(1);
});

test("dates are shifted by whole weeks to the nearest, so that weekdays stay true", () => {
  const thatDay = addWeeks(day(storyToday), 10);
  for (const offset of [-3, 0, 3]) expect(weeksToShift(addDays(thatDay, offset))).toBe(10);
  expect(weeksToShift(addDays(thatDay, 4))).toBe(11);
});

async function storedPlan(title: string): Promise<Plan> {
  const [row] = await database.sql<{ room: RoomName }[]>`
    select 'plan:' || id || ':' || epoch as room from plan where title = ${title}`;
  const stored = await new PostgresStorage(database.sql).load(row?.room ?? ("" as RoomName));
  const doc = openPlan();
  for (const { bytes } of stored?.tail ?? []) Y.applyUpdate(doc, bytes);
  return readPlan(doc);
}

function countsOf(plan: Plan) {
  return {
    steps: plan.steps.length,
    dependencies: plan.dependencies.length,
    targets: Object.values(plan.targets).flat().length,
    stakeholders: plan.stakeholders.length,
    positions: Object.keys(plan.positions).length,
    relations: plan.relations.length,
    events: plan.events.length,
    messages: plan.messages.length,
  };
}

function storyCounts({ steps, stakeholders, positions, relations, events, messages }: DemoPlan) {
  return {
    steps: steps.length,
    dependencies: steps.flatMap(({ after = [] }) => after).length,
    targets: steps.flatMap(({ targets = [] }) => targets).length,
    stakeholders: stakeholders.length,
    positions: Object.keys(positions).length,
    relations: relations.length,
    events: events.length,
    messages: messages.length,
  };
}
