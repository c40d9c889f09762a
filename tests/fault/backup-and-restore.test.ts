/**
 * The whole way of a backup, as an operator goes it: saved beside a running server while people write, the folder
 * wiped, restored into an empty one, and everybody goes on. On the way each step is killed once.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join as joined } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { day, readPlan } from "@zaedno/plan";
import type { Sql } from "postgres";
import { afterAll, expect, test } from "vitest";
import { databaseOf, demoRoom, joinPathOf, memberNamed } from "../support/installation.ts";
import { join } from "../support/people.ts";
import { PlanClient } from "../support/plan-client.ts";
import { freePort, newDataDir, startServer } from "../support/running-server.ts";
import { chance, seedOfRun } from "../support/seeded.ts";
import { Writer } from "../support/writer.ts";

const place = newDataDir();
afterAll(() => place.remove());

/** All that an installation keeps beside the database itself, which a new one makes for itself. */
const ownFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/^(pg|backups|https.server|restoring-)|\.log$/.test(name))
    .sort();

/** Enough to be written at any moment of the backup, few enough to leave it some of the machine. */
const mostChanges = 600;

const first = joined(place.folder, "first");
const second = joined(place.folder, "second");
const backups = joined(place.folder, "backups");
const saved = joined(backups, "saved.zaedno");

test(`what was saved beside writing people comes back whole after a wipe (SEED=${seedOfRun})`, async () => {
  mkdirSync(backups);
  const port = await freePort();
  const server = await startServer({ dataDir: first, port });
  const writer = await writerIn(first, await join(server.baseUrl, joinPathOf(server), "Първи", "sun"));
  await writer.client.until(() => acknowledged(writer, 40), "some changes are durable");
  const before = structuredClone(readPlan(writer.client.doc).steps);

  const writing = keepWriting(writer);
  await killed(["backup", joined(backups, "killed.zaedno")], first, async () => hasPartial());
  expect(readdirSync(backups).filter((name) => !name.startsWith("."))).toEqual([]);
  if (process.platform !== "win32") expect(await fullDisk()).toMatch(/full|място/);
  expect((await zaedno(["backup", saved], first)).code).toBe(0);
  await writing.stop();
  await server.stop();
  writer.client.provider.disconnect();
  const kept = ownFiles(first);
  rmSync(first, { recursive: true });

  await killed(["restore", saved], second, () => isRestoring(second));
  const restored = await zaedno(["restore", saved], second);
  expect(restored, restored.said).toMatchObject({ code: 0 });
  expect((await zaedno(["check"], second)).code).toBe(0);
  expect(ownFiles(second)).toEqual(kept);

  const again = await startServer({ dataDir: second, port });
  const sql = databaseOf(second);
  const room = await roomNow(sql, writer.client.room);
  expect(room).not.toBe(writer.client.room);
  // The very session that was saved still opens the door.
  const back = new PlanClient(writer.client.person, room, writer.client.actor);
  await back.synced();
  const now = readPlan(back.doc).steps;
  expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(before)));
  const [log] =
    await sql`select count(*)::int as alive from document where retired_at is null and begun_by = 'restore'`;
  expect(log?.alive).toBeGreaterThan(1);
  await sql.end();
  for (const client of [writer.client, back]) client.close();
  await again.stop();
}, 120_000);

async function writerIn(dataDir: string, person: ConstructorParameters<typeof PlanClient>[0]): Promise<Writer> {
  const sql = databaseOf(dataDir);
  const [room, memberId] = [await demoRoom(sql), await memberNamed(sql, "Първи")];
  await sql.end();
  const client = new PlanClient(person, room, { memberId, today: day("2027-02-08"), now: new Date().toISOString() });
  await client.synced();
  return new Writer("Първи", client, chance(chance(seedOfRun).below(1_000_000)));
}

/** The room of the same plan, whatever its epoch. */
async function roomNow(sql: Sql, former: string): Promise<string> {
  const [, planId = ""] = former.split(":");
  const [row] = await sql<{ room: string }[]>`
    select 'plan:' || id || ':' || epoch as room from plan where id = ${planId}`;
  return row?.room ?? "";
}

function acknowledged(writer: Writer, wanted: number): boolean {
  if (writer.client.sent - writer.client.saved < 5 && writer.acknowledged < wanted) writer.change();
  return writer.acknowledged >= wanted;
}

function keepWriting(writer: Writer): { stop(): Promise<void> } {
  let isOver = false;
  const writing = (async () => {
    for (let changes = 0; changes < mostChanges && !isOver; changes += 1) {
      writer.change();
      const isRoom = () => isOver || writer.client.sent - writer.client.saved < 5;
      await writer.client.until(isRoom, "room for another change");
    }
  })();
  return {
    stop: () => {
      isOver = true;
      return writing;
    },
  };
}

interface Said {
  readonly code: number | null;
  readonly said: string;
}

function command(words: readonly string[], dataDir: string): ChildProcess {
  const stdio = ["ignore" as const, "pipe" as const, "pipe" as const];
  return spawn(process.execPath, ["build/zaedno.js", ...words], { stdio, env: settingsFor(dataDir) });
}

function settingsFor(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, ZAEDNO_LANG: "en" };
}

function zaedno(words: readonly string[], dataDir: string): Promise<Said> {
  return endOf(command(words, dataDir));
}

function endOf(child: ChildProcess): Promise<Said> {
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", hear);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

const lookEveryMs = 5;

/** Runs a command and kills it the hard way as soon as `isInTheMiddle`. */
async function killed(words: readonly string[], dataDir: string, isInTheMiddle: () => Promise<boolean>): Promise<void> {
  const child = command(words, dataDir);
  const ended = endOf(child);
  while (!(await isInTheMiddle())) {
    if (child.exitCode !== null) throw new Error(`It was over before it could be killed: ${(await ended).said}`);
    await wait(lookEveryMs);
  }
  child.kill("SIGKILL");
  await ended;
}

const hasPartial = (): boolean => readdirSync(backups).some((name) => name.endsWith(".partial"));

/** Whether the restore has begun its one transaction. */
async function isRestoring(dataDir: string): Promise<boolean> {
  if (!existsSync(joined(dataDir, "pg.ready")) || !existsSync(joined(dataDir, "pg", "postmaster.pid"))) return false;
  const sql = databaseOf(dataDir);
  try {
    const found = await sql`
      select 1 from pg_stat_activity
      where xact_start is not null and query ilike 'copy %' and pid <> pg_backend_pid()`;
    return found.length > 0;
  } catch {
    // PostgreSQL is starting.
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The shell's limit for one file stands for a full disk: what a process then hears is as good as the same. */
async function fullDisk(): Promise<string> {
  const file = joined(dirname(saved), "too-large.zaedno");
  const line = `ulimit -f 8; exec "${process.execPath}" build/zaedno.js backup "${file}"`;
  const child = spawn("sh", ["-c", line], { stdio: ["ignore", "pipe", "pipe"], env: settingsFor(first) });
  const { code, said } = await endOf(child);
  expect([code, existsSync(file)], said).toEqual([1, false]);
  return said;
}
