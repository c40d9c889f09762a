/**
 * Brings a database to the schema of this build. Numbered SQL files, applied once, in order, under a lock: several servers may
 * start at the same moment. It never goes back: an older build refuses a newer database instead of guessing.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { Umzug } from "umzug";
import type { Connection } from "./connection.ts";
import { sha256 } from "./secrets.ts";

/** The database was migrated by a later build. The way out: start that build, or restore a backup. */
export class SchemaTooNewError extends Error {
  override readonly name = "SchemaTooNewError";
  readonly unknown: readonly string[];

  constructor(unknown: readonly string[]) {
    super(`The database is newer than this build: it holds ${unknown.join(", ")}`);
    this.unknown = unknown;
  }
}

/** The files do not continue what was applied: one was edited, taken out, or slipped in before the last. */
export class MigrationHistoryError extends Error {
  override readonly name = "MigrationHistoryError";
}

/** PostgreSQL before 14 lacks what the SQL uses. */
export class DatabaseTooOldError extends Error {
  override readonly name = "DatabaseTooOldError";
}

/** What a database remembers of a migration, and what a backup says of its schema. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

export interface Migration extends AppliedMigration {
  readonly text: string;
}

export interface MigrateOptions {
  /** Awaited under the lock, before a schema that is in use is changed; what it throws stops the migration. */
  readonly beforeChanges?: (missing: readonly string[]) => Promise<void>;
}

// Any fixed number does, as long as nothing else in this database locks it.
const lockKey = 7_203_911_405;
const oldestServerVersion = 140_000;

/**
 * Applies what is missing from `folder` and returns the names applied. The lock is held over the whole run, on a connection
 * of its own. Throws SchemaTooNewError, MigrationHistoryError, DatabaseTooOldError, or what PostgreSQL said; the migration
 * that failed leaves nothing behind.
 */
export async function migrate(
  sql: postgres.Sql,
  folder: string,
  options: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder);
  const connection = await sql.reserve();
  try {
    await refuseOldServer(connection);
    await connection`select pg_advisory_lock(${lockKey}::bigint)`;
    try {
      return { applied: await applyMissing(connection, migrations, options) };
    } finally {
      await connection`select pg_advisory_unlock(${lockKey}::bigint)`;
    }
  } finally {
    connection.release();
  }
}

/** The migrations of this build, in order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return await Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may change line ends; that is no change of the migration.
      const text = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
      return { name, text, checksum: sha256(text).toString("hex") };
    }),
  );
}

/** Throws DatabaseTooOldError. */
export async function refuseOldServer(connection: Connection): Promise<void> {
  const [row] = await connection<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
  if (row !== undefined && row.version < oldestServerVersion) {
    throw new DatabaseTooOldError(`PostgreSQL 14 or later is needed; this one says ${row.version}`);
  }
}

async function applyMissing(
  connection: postgres.ReservedSql,
  migrations: readonly Migration[],
  { beforeChanges }: MigrateOptions,
): Promise<string[]> {
  await createRegister(connection);
  const applied = await appliedMigrations(connection);
  checkHistory(applied, migrations);
  const missing = migrations.slice(applied.length).map(({ name }) => name);
  if (applied.length > 0 && missing.length > 0) await beforeChanges?.(missing);
  const umzug = new Umzug({
    context: {},
    logger: undefined,
    migrations: migrations.map((migration) => ({ name: migration.name, up: () => apply(connection, migration) })),
    storage: {
      executed: async () => applied.map(({ name }) => name),
      // `apply` has already written the row, in the migration's own transaction: a crash between the two is impossible.
      logMigration: async () => {},
      unlogMigration: async () => {
        throw new MigrationHistoryError("Migrations are never taken back");
      },
    },
  });
  return (await umzug.up()).map(({ name }) => name);
}

/** What was applied to this database, in order; none when it was never migrated. */
export async function appliedMigrations(connection: Connection): Promise<AppliedMigration[]> {
  const [there] = await connection`select to_regclass('schema_migration') is not null as yes`;
  if (there?.yes !== true) return [];
  return await connection<AppliedMigration[]>`select name, checksum from schema_migration order by name`;
}

/** Applies these, in the caller's transaction: for a restore, which is whole or not there at all. */
export async function applyWithin(transaction: Connection, migrations: readonly Migration[]): Promise<void> {
  await createRegister(transaction);
  for (const migration of migrations) await run(transaction, migration);
}

async function createRegister(connection: Connection): Promise<void> {
  await connection`
    create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
}

/** Whether `migrations` continue what was applied. Throws SchemaTooNewError or MigrationHistoryError. */
export function checkHistory(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  const last = migrations.at(-1)?.name ?? "";
  const unknown = applied.filter(({ name }) => name > last).map(({ name }) => name);
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
  for (const [at, { name, checksum }] of applied.entries()) {
    const migration = migrations[at];
    if (migration?.name !== name)
      throw new MigrationHistoryError(`Applied ${name}, but the files say ${migration?.name}`);
    if (migration.checksum !== checksum) throw new MigrationHistoryError(`${name} was changed after it was applied`);
  }
}

async function apply(connection: postgres.ReservedSql, migration: Migration): Promise<void> {
  // A reserved connection has no `begin` of its own; on one connection the plain statements are exact.
  await connection`begin`;
  try {
    await run(connection, migration);
    await connection`commit`;
  } catch (error) {
    await connection`rollback`;
    throw error;
  }
}

async function run(connection: Connection, { name, text, checksum }: Migration): Promise<void> {
  await connection.unsafe(text);
  await connection`insert into schema_migration (name, checksum) values (${name}, ${checksum})`;
}
