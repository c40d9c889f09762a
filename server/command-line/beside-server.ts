/** Commands work beside a running server, on its database, and without one, on a database that is opened for their length. */
import postgres, { type Sql } from "postgres";
import { type Database, openDatabase, openUnmigrated } from "../database.ts";
import { runningEmbeddedPostgres } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { createLog } from "../log.ts";

/** With the schema of this build: a stopped database is migrated first. */
export function withDatabase(env: Env, work: (sql: Sql) => Promise<number>): Promise<number> {
  return besideServer(env, openDatabase, work);
}

/** As it is, of whatever schema: for looking and for saving, never for changing. */
export function withDatabaseAsItIs(env: Env, work: (sql: Sql) => Promise<number>): Promise<number> {
  return besideServer(env, openUnmigrated, work);
}

async function besideServer(
  env: Env,
  open: (...parts: Parameters<typeof openDatabase>) => Promise<Database>,
  work: (sql: Sql) => Promise<number>,
): Promise<number> {
  const running = env.databaseUrl === null ? await runningEmbeddedPostgres(env.dataDir) : null;
  if (running === null) {
    const { sql, close } = await open(env, createLog(env.logLevel));
    try {
      return await work(sql);
    } finally {
      await close();
    }
  }
  const sql = postgres(running, { max: 2, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
