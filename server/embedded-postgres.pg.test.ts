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
