import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  appliedMigrations,
  applyWithin,
  MigrationHistoryError,
  migrate,
  readMigrations,
  SchemaTooNewError,
} from "./migrate.ts";
import { emptyDatabase, migrationsFolder, type TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await cp(migrationsFolder, folder, { recursive: true });
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const tables = async () => {
  const rows = await database.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  return rows.map(({ name }) => name);
};

test("[P1] an empty database gets every file once, in order, and a second run applies nothing", async () => {
  const first = await migrate(database.sql, folder);
  expect(first.applied.slice(0, 2)).toEqual(["0001_people.sql", "0002_log.sql"]);
  expect(await tables()).toEqual(expect.arrayContaining(["account", "member", "document_update", "plan"]));
  expect(await migrate(database.sql, folder)).toEqual({ applied: [] });
});

test("[P1] servers that start at the same moment apply each file once", async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(database.sql, folder)));
  expect(runs.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
});

test("[P1] the lock is given back, also after a failure", async () => {
  await writeFile(join(folder, "0900_broken.sql"), "select nothing from nowhere");
  await expect(migrate(database.sql, folder)).rejects.toThrow("nowhere");
  const locks = await database.sql`
    select 1 from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
  expect(locks).toHaveLength(0);
});

test("[P2] a migration that fails leaves nothing of itself and keeps those before it", async () => {
  await writeFile(join(folder, "0900_half.sql"), "create table half (id int); select 1/0;");
  await expect(migrate(database.sql, folder)).rejects.toThrow("division by zero");
  expect(await tables()).not.toContain("half");
  expect(await tables()).toContain("member");
  await writeFile(join(folder, "0900_half.sql"), "create table half (id int)");
  expect(await migrate(database.sql, folder)).toEqual({ applied: ["0900_half.sql"] });
});

test("[P3] a database that a later build has migrated is refused", async () => {
  await writeFile(join(folder, "0900_later.sql"), "create table later (id int)");
  await migrate(database.sql, folder);
  const refusal = migrate(database.sql, migrationsFolder);
  await expect(refusal).rejects.toBeInstanceOf(SchemaTooNewError);
  await expect(refusal).rejects.toMatchObject({ unknown: ["0900_later.sql"] });
});

test("[P4] an applied file that was changed is an error, line ends aside", async () => {
  await migrate(database.sql, folder);
  const path = join(folder, "0001_people.sql");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll("\n", "\r\n"));
  expect(await migrate(database.sql, folder)).toEqual({ applied: [] });
  await writeFile(path, `${text}\n-- and one more thought`);
  await expect(migrate(database.sql, folder)).rejects.toBeInstanceOf(MigrationHistoryError);
});

test("[P4] a file slipped in before the last applied one, or taken out, is an error", async () => {
  await migrate(database.sql, folder);
  await writeFile(join(folder, "0001_afterthought.sql"), "select 1");
  await expect(migrate(database.sql, folder)).rejects.toBeInstanceOf(MigrationHistoryError);
  await rm(join(folder, "0001_afterthought.sql"));
  await rm(join(folder, "0001_people.sql"));
  await expect(migrate(database.sql, folder)).rejects.toBeInstanceOf(MigrationHistoryError);
});

test("[P90] what must happen before a schema in use is changed is awaited, and its failure leaves the schema as it is", async () => {
  const asked: (readonly string[])[] = [];
  const beforeChanges = async (missing: readonly string[]) => {
    asked.push(missing);
    if (asked.length === 1) throw new Error("no room for the backup");
  };
  await migrate(database.sql, folder, { beforeChanges });
  expect(asked).toEqual([]);
  await writeFile(join(folder, "0900_later.sql"), "create table later (id int)");
  await expect(migrate(database.sql, folder, { beforeChanges })).rejects.toThrow("no room");
  expect(await tables()).not.toContain("later");
  await migrate(database.sql, folder, { beforeChanges });
  expect([asked[1], await tables()]).toEqual([["0900_later.sql"], expect.arrayContaining(["later"])]);
});

test("[P91] inside somebody's transaction all files are applied or none", async () => {
  const migrations = await readMigrations(folder);
  const broken = database.sql.begin(async (tx) => {
    await applyWithin(tx, migrations);
    throw new Error("changed their mind");
  });
  await expect(broken).rejects.toThrow("changed their mind");
  expect(await tables()).toEqual([]);
  await database.sql.begin((tx) => applyWithin(tx, migrations));
  expect(await appliedMigrations(database.sql)).toEqual(migrations.map(({ name, checksum }) => ({ name, checksum })));
  expect(await migrate(database.sql, folder)).toEqual({ applied: [] });
});
