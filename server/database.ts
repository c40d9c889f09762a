/** Opens the database, embedded or the operator's own, and brings it to the schema of this build. */
import { join } from "node:path";
import { DatabaseTooOldError, migrate, SchemaTooNewError } from "@zaedno/programme";
import postgres, { type Sql } from "postgres";
import { backupBeforeMigration } from "./backup/before-migration.ts";
import { checkDisk } from "./disk.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import type { Env } from "./env.ts";
import type { Log } from "./log.ts";
import { StartRefused } from "./start-refused.ts";

export interface Database {
  readonly sql: Sql;
  readonly dataAt:
    | { readonly kind: "folder"; readonly folder: string }
    | { readonly kind: "database"; readonly host: string };
  readonly close: () => Promise<void>;
}

const connections = 8;
const closeSeconds = 5;

/** @throws StartRefused with the one line that says what to do */
export async function openDatabase(env: Env, log: Log): Promise<Database> {
  const database = await openUnmigrated(env, log);
  try {
    await migrateDatabase(database.sql, env);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** As it is: for a backup before an upgrade, and for an empty database that a backup is put into. @throws StartRefused */
export async function openUnmigrated(env: Env, log: Log): Promise<Database> {
  return env.databaseUrl === null ? await openEmbedded(env, log) : await openExternal(env.databaseUrl);
}

async function openEmbedded({ dataDir }: Env, log: Log): Promise<Database> {
  const onRestart = (failure: unknown) => {
    if (failure === null) log.warn("the embedded database had ended and was started again");
    else log.error({ err: failure }, "the embedded database ended and could not be started again");
  };
  const embedded = await startEmbeddedPostgres({ dataDir, onRestart });
  checkDisk(embedded.folder, (line) => console.warn(line));
  const sql = connect(embedded.url);
  const close = async () => {
    await sql.end({ timeout: closeSeconds });
    await embedded.stop();
  };
  return { sql, dataAt: { kind: "folder", folder: embedded.folder }, close };
}

async function openExternal(url: string): Promise<Database> {
  const { host, sql } = connectByAddress(url);
  try {
    await sql`select 1`;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw new StartRefused("databaseUnreachable", {
      host,
      why: whyOf(error),
    });
  }
  return { sql, dataAt: { kind: "database", host }, close: () => sql.end({ timeout: closeSeconds }) };
}

/** An address can look right and be none, as with a bare % in its password. */
function connectByAddress(url: string): { readonly host: string; readonly sql: Sql } {
  try {
    return { host: new URL(url).host, sql: connect(url) };
  } catch (error) {
    throw new StartRefused("wrongSetting", { name: "DATABASE_URL", why: whyOf(error) });
  }
}

function connect(url: string): Sql {
  return postgres(url, { max: connections, onnotice: () => {}, connection: { application_name: "zaedno" } });
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function migrateDatabase(sql: Sql, env: Env): Promise<void> {
  const beforeChanges = (missing: readonly string[]) => backupBeforeMigration(sql, env, missing);
  try {
    await migrate(sql, join(env.root, "packages", "programme", "migrations"), { beforeChanges });
  } catch (error) {
    if (error instanceof SchemaTooNewError) throw new StartRefused("schemaTooNew");
    if (error instanceof DatabaseTooOldError) throw new StartRefused("databaseTooOld", { found: await versionOf(sql) });
    throw error;
  }
}

async function versionOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  return row?.version ?? "?";
}
