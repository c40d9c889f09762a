import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrations, secretsFrom } from "@zaedno/programme";
import { freshDatabase, migrationsFolder, type TestDatabase } from "@zaedno/programme/testing";
import type { RoomName } from "@zaedno/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { readDocument } from "../postgres-storage/reading.ts";
import { documentOf } from "../reviewer/whole-document.ts";
import { fillInstallation, type TestPlan } from "../testing/full-installation.ts";
import { checkInstallation } from "./check-installation.ts";
import { mendDocument } from "./mend-document.ts";

let database: TestDatabase;
let base: string;
let plan: TestPlan;

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), "zaedno-check-"));
  const key = randomBytes(32).toString("base64url");
  writeFileSync(join(base, "installation-key"), key);
  database = await freshDatabase();
  const { plans } = await fillInstallation(database.sql, secretsFrom(key));
  const [, , last] = plans;
  if (last === undefined) throw new Error("There are three plans.");
  plan = last;
});
afterEach(async () => {
  await database.drop();
  rmSync(base, { recursive: true, force: true });
});

const found = async () => (await checkInstallation(database.sql, await place())).findings.map(({ id }) => id);
const place = async () => ({ base, migrations: await readMigrations(migrationsFolder) });

test("a sound installation is found sound", async () => {
  const { findings, documents } = await checkInstallation(database.sql, await place());
  expect([findings, documents]).toEqual([[], 3]);
});

test("each fault is told by what it is", async () => {
  await damage(8);
  expect(await found()).toEqual(["checkDocumentDamaged", "checkWrongBytes"]);
  await database.sql`delete from document_update where name = ${plan.room} and seq = 3`;
  await database.sql`update plan set epoch = 'nowhere' where 'plan:' || id || ':' || epoch <> ${plan.room}`;
  writeFileSync(join(base, "installation-key"), randomBytes(32).toString("base64url"));
  expect(new Set(await found())).toEqual(
    new Set(["checkDocumentDamaged", "checkWrongBytes", "checkPlanWithoutDocument", "checkOtherKey"]),
  );
  rmSync(join(base, "installation-key"));
  expect(await found()).toContain("checkNoKey");
});

test("a plan with a damaged last change goes on without that one", async () => {
  const before = await stateOf(plan.room);
  await plan.write(1);
  await damage(17);
  const mended = await database.sql.begin((tx) => mendDocument(tx, plan.room));
  expect(mended).toEqual({ lostRows: 1, leftOut: false });
  expect(await stateOf(await roomNow())).toEqual(before);
  expect(await found()).toEqual([]);
});

test("what was built on a damaged change is left out with it, and the log it stands in is kept", async () => {
  await damage(8);
  const mended = await database.sql.begin((tx) => mendDocument(tx, plan.room));
  expect(mended).toEqual({ lostRows: 1, leftOut: true });
  const after = await stateOf(await roomNow());
  expect(Object.keys(after)).toHaveLength(6);
  const [kept] = await database.sql`select count(*)::int as rows from document_update where name = ${plan.room}`;
  expect(kept?.rows).toBe(16);
  const [begun] = await database.sql`select begun_by from document where name = ${await roomNow()}`;
  expect(begun?.begun_by).toBe("mending");
});

test("a plan with a damaged snapshot goes on from the archived changes, with nothing lost", async () => {
  await plan.write(600);
  const before = await stateOf(plan.room);
  await plan.compact();
  await database.sql`update document_snapshot set bytes = '\\x0000' where name = ${plan.room}`;
  expect(await found()).toEqual(["checkDocumentDamaged", "checkWrongBytes"]);
  const mended = await database.sql.begin((tx) => mendDocument(tx, plan.room));
  expect(mended).toEqual({ lostRows: 0, leftOut: false });
  expect(await stateOf(await roomNow())).toEqual(before);
});

/** Row 1 is the plan itself, row n the change number n - 1. */
async function damage(seq: number): Promise<void> {
  const garbage = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc()));
  await database.sql`update document_update set bytes = ${garbage} where name = ${plan.room} and seq = ${seq}`;
}

async function roomNow(): Promise<RoomName> {
  const subject = plan.room.split(":").slice(0, 2).join(":");
  const [row] = await database.sql<{ name: RoomName }[]>`
    select name from document where subject = ${subject} and retired_at is null`;
  if (row === undefined) throw new Error("The plan has no document.");
  return row.name;
}

async function stateOf(room: RoomName): Promise<Record<string, unknown>> {
  const stored = await readDocument(database.sql, room);
  if (stored === null) throw new Error("The room is gone.");
  return documentOf(stored).getMap("steps").toJSON();
}
