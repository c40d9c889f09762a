import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { StartRefused } from "./start-refused.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "zaedno-embedded-"));
  // Root's database runs as another user, who must be able to come in.
  chmodSync(dataDir, 0o711);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("of two first starts at once one runs and the other says that the data is in use", {
  timeout: 60_000,
}, async () => {
  const starts = await Promise.allSettled([startEmbeddedPostgres({ dataDir }), startEmbeddedPostgres({ dataDir })]);
  const running = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const refused = starts.flatMap((start) => (start.status === "rejected" ? [start.reason] : []));
  expect(running).toHaveLength(1);
  expect(refused[0]).toBeInstanceOf(StartRefused);
  expect(refused[0].message).toContain(dataDir);
  expect(await answers(running[0]?.url ?? "")).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.includes("growing"))).toEqual([]);
  await running[0]?.stop();
});

test("a database that is killed comes back at the same address, and none is left when it is stopped meanwhile", {
  timeout: 60_000,
}, async () => {
  let told: (failure: unknown) => void = () => {};
  const restarted = new Promise((resolve) => {
    told = resolve;
  });
  const database = await startEmbeddedPostgres({ dataDir, onRestart: (failure) => told(failure) });
  process.kill(database.pid(), "SIGKILL");
  expect(await restarted).toBeNull();
  expect(await answers(database.url)).toBe(true);
  process.kill(database.pid(), "SIGKILL");
  await database.stop();
  expect(await answers(database.url)).toBe(false);
});

test("after PostgreSQL has ended all connections, a second start still finds the data in use", {
  timeout: 60_000,
}, async () => {
  const database = await startEmbeddedPostgres({ dataDir });
  const [backend] = await asking(
    database.url,
    (sql) => sql<{ pid: number }[]>`
      select pid from pg_stat_activity where pid in (select pid from pg_locks where locktype = 'advisory')`,
  );
  // As the kernel does when memory is short; PostgreSQL's main process lives on.
  process.kill(backend?.pid ?? 0, "SIGKILL");
  await until(() => asking(database.url, (sql) => sql`select 1 from pg_locks where locktype = 'advisory'`));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ reason: "dataInUse" });
  expect(await answers(database.url)).toBe(true);
  await database.stop();
});

async function asking<Row extends object>(url: string, question: (sql: postgres.Sql) => Promise<readonly Row[]>) {
  const sql = postgres(url, { max: 1, connect_timeout: 5 });
  try {
    return await question(sql);
  } catch {
    // It is recovering: there is no answer yet.
    return [];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function until(found: () => Promise<readonly object[]>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await found()).length === 0) if (Date.now() > deadline) throw new Error("The lock did not come back.");
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    // Nobody is there: that is the answer.
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
