/**
 * One server for one data folder. The lock is an advisory lock inside the database, held for life on a
 * connection of its own: a server that was killed lets go at once, and a database that outlived its
 * killed server can be told from one whose server is alive. PostgreSQL ends all connections when one of its
 * processes is killed; the lock is then taken again, or the next start would think the database an orphan.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { StartRefused } from "../start-refused.ts";
import { askToEnd } from "./ask-to-end.ts";
import type { PostgresPrograms } from "./binaries.ts";
import type { DatabaseFolder } from "./data-folder.ts";

const lockKey = 7_233_210_451n;

/** Where a client of the embedded database connects. */
export function databaseUrl(port: number, password: string): string {
  return `postgres://zaedno:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** What `postmaster.pid` says about a running or killed database. */
export function recordedPostmaster(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : null;
}

/**
 * Clears the way: ends a database whose server was killed, leaves a stale file to PostgreSQL.
 * @throws StartRefused `dataInUse` when another server is alive on this folder
 */
export async function endOrphan(
  { cluster, password }: Pick<DatabaseFolder, "cluster" | "password">,
  programs: PostgresPrograms,
  dataDir: string,
): Promise<void> {
  const recorded = recordedPostmaster(cluster);
  if (!recorded) return;
  const lock = await takeLock(databaseUrl(recorded.port, password));
  if (lock === "nobody-answers") return;
  if (lock === "held") throw new StartRefused("dataInUse", { folder: dataDir });
  await lock.release();
  await askToEnd({ pid: recorded.pid, cluster, programs });
  await until(() => !existsSync(join(cluster, "postmaster.pid")));
}

export interface DataLock {
  release(): Promise<void>;
}

/** Tries the lock without waiting. */
export async function takeLock(url: string): Promise<DataLock | "held" | "nobody-answers"> {
  const holder = new LockHolder(url);
  const answer = await holder.take();
  if (answer !== "taken") await holder.release();
  return answer === "taken" ? holder : answer;
}

const takeAgainMs = 100;

class LockHolder implements DataLock {
  readonly #connection: postgres.Sql;
  #holds = false;
  #isReleased = false;

  constructor(url: string) {
    this.#connection = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      onnotice: () => {},
      onclose: () => void this.#lost(),
    });
  }

  async take(): Promise<"taken" | "held" | "nobody-answers"> {
    const connection = this.#connection;
    try {
      const [row] = await connection<
        { got: boolean }[]
      >`select pg_try_advisory_lock(${lockKey.toString()}::bigint) as got`;
      this.#holds = row?.got === true;
      return this.#holds ? "taken" : "held";
    } catch {
      // A stale file whose port is closed, or now belongs to some other program; or PostgreSQL is recovering.
      return "nobody-answers";
    }
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    await this.#connection.end({ timeout: this.#holds ? 1 : 0 });
  }

  /** Our process lives and so, perhaps, does the database: as long as nobody says that it ended, the lock is ours. */
  async #lost(): Promise<void> {
    if (!this.#holds) return;
    this.#holds = false;
    while (!this.#isReleased && (await this.take()) !== "taken") {
      await new Promise((resolve) => setTimeout(resolve, takeAgainMs));
    }
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waitedMs = 0; !isTrue() && waitedMs < 20_000; waitedMs += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
