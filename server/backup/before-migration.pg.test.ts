import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appliedMigrations, applyWithin, createProgramme, readMigrations } from "@zaedno/programme";
import { emptyDatabase, migrationsFolder, type TestDatabase } from "@zaedno/programme/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { readEnv } from "../env.ts";
import { createLog } from "../log.ts";
import { verifyBackup } from "./verify-backup.ts";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-before-"));
  // Root's installations stand where another user can pass, or elsewhere.
  chmodSync(folder, 0o711);
  database = await emptyDatabase();
  const older = (await readMigrations(migrationsFolder)).slice(0, -1);
  await database.sql.begin((tx) => applyWithin(tx, older));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test("an older database that is in use is saved before it is migrated", async () => {
  await createProgramme(database.sql, { name: "Заедно" });
  await start(join(folder, "backups"));
  const [file = ""] = readdirSync(join(folder, "backups"));
  const all = await readMigrations(migrationsFolder);
  expect(file).toMatch(new RegExp(`^before-${all.at(-1)?.name.slice(0, 4)}-.*\\.zaedno$`));
  const { schema, tables } = await verifyBackup(join(folder, "backups", file), null);
  expect(schema.map(({ name }) => name)).toEqual(all.slice(0, -1).map(({ name }) => name));
  expect(tables.find(({ name }) => name === "programme")?.rows).toBe(1);
  expect(await appliedMigrations(database.sql)).toHaveLength(all.length);
});

test("when it cannot be saved, it is not migrated", async () => {
  await createProgramme(database.sql, { name: "Заедно" });
  writeFileSync(join(folder, "backups"), "a file where a folder should be");
  await expect(start(join(folder, "backups"))).rejects.toMatchObject({ reason: "beforeMigrationFailed" });
  expect(await appliedMigrations(database.sql)).toHaveLength((await readMigrations(migrationsFolder)).length - 1);
});

test("an older database without a single row needs no backup", async () => {
  await start(join(folder, "backups"));
  expect(readdirSync(folder)).not.toContain("backups");
});

async function start(backupDir: string): Promise<void> {
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: join(folder, "data"), BACKUP_DIR: backupDir });
  const { close } = await openDatabase(env, createLog("silent"));
  await close();
}
