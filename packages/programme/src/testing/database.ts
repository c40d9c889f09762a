/** A migrated database of one's own for a test file: real PostgreSQL, random name, dropped at the end. */
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrate } from "../migrate.ts";

/** Where the numbered SQL files are. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

export interface TestDatabase {
  readonly sql: postgres.Sql;
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database on the server that TEST_DATABASE_URL names; throws when that is not set. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (serverUrl === undefined)
    throw new Error("TEST_DATABASE_URL is not set: the test setup starts a PostgreSQL and sets it");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asOwner(serverUrl, (owner) => owner`create database ${owner(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 8, onnotice: () => {} });
  return {
    sql,
    url: url.href,
    drop: async () => {
      await sql.end({ timeout: 5 });
      await asOwner(serverUrl, (owner) => owner`drop database if exists ${owner(name)} with (force)`);
    },
  };
}

/** The same, with the schema of this build. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await migrate(database.sql, migrationsFolder);
  return database;
}

async function asOwner(serverUrl: string, statement: (owner: postgres.Sql) => Promise<unknown>): Promise<void> {
  const owner = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await statement(owner);
  } finally {
    await owner.end();
  }
}
