/**
 * The database that needs no installing: a real PostgreSQL, run as a child of the server, that
 * survives `kill -9` of either, refuses a second server on the same data, and never runs as root.
 */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type PostgresPrograms, postgresPrograms } from "./embedded-postgres/binaries.ts";
import { baseFolder, type DatabaseFolder, databaseFolder, shelterFolder } from "./embedded-postgres/data-folder.ts";
import { type DataLock, databaseUrl, endOrphan, recordedPostmaster, takeLock } from "./embedded-postgres/data-lock.ts";
import { type Postmaster, startPostmaster } from "./embedded-postgres/postmaster.ts";
import { databaseUser, type SystemUser } from "./embedded-postgres/system-user.ts";
import { StartRefused } from "./start-refused.ts";

export interface EmbeddedPostgres {
  readonly url: string;
  /** The folder to show and to back up. */
  readonly folder: string;
  /** The running database's process, which changes when it had to be started again. */
  pid(): number;
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  /** Told when a database that died was started again, or could not be. */
  readonly onRestart?: (failure: unknown) => void;
}

interface Installation {
  readonly programs: PostgresPrograms;
  readonly user: SystemUser | null;
  readonly base: string;
  readonly folder: DatabaseFolder;
}

/**
 * Starts PostgreSQL on `dataDir`, making the cluster on first use, and starts it again on the same
 * port should it die.
 * @throws StartRefused with the one line that says what to do
 */
export async function startEmbeddedPostgres({ dataDir, onRestart = () => {} }: Options): Promise<EmbeddedPostgres> {
  const installation = await installationOf(dataDir);
  await endOrphan(installation.folder, installation.programs, dataDir);
  let running = await startLocked(installation, dataDir);
  const { port } = running.postmaster;
  const stopping = new AbortController();
  const kept = keepRunning({
    running,
    startAgain: () => startLocked(installation, dataDir, port),
    changed: (next) => {
      running = next;
    },
    onRestart,
    stopping: stopping.signal,
  });

  return {
    url: databaseUrl(port, installation.folder.password),
    folder: installation.base,
    pid: () => running.postmaster.pid,
    stop: async () => {
      stopping.abort();
      await end(running);
      await kept;
    },
  };
}

interface Running {
  readonly postmaster: Postmaster;
  readonly lock: DataLock;
}

interface Keeping {
  readonly running: Running;
  readonly startAgain: () => Promise<Running>;
  readonly changed: (next: Running) => void;
  readonly onRestart: (failure: unknown) => void;
  readonly stopping: AbortSignal;
}

/** What ended the database (a full disk, say) may last longer than one try; whoever mends it need not know of us. */
const tryAgainMs = 5_000;

/** Starts the database again whenever it ends, until it is to stop; resolves when nothing of it runs any more. */
async function keepRunning({ running, startAgain, changed, onRestart, stopping }: Keeping): Promise<void> {
  await running.postmaster.ended;
  if (!stopping.aborted) await running.lock.release();
  while (!stopping.aborted) {
    const next = await startAgain().catch((failure: unknown) => {
      onRestart(failure);
      return null;
    });
    if (next !== null && stopping.aborted) return await end(next);
    if (next !== null) {
      changed(next);
      onRestart(null);
      return await keepRunning({ running: next, startAgain, changed, onRestart, stopping });
    }
    // Interrupted by the stop.
    await wait(tryAgainMs, undefined, { signal: stopping }).catch(() => {});
  }
}

async function end({ postmaster, lock }: Running): Promise<void> {
  await lock.release();
  await postmaster.stop();
}

async function installationOf(dataDir: string): Promise<Installation> {
  const user = databaseUser();
  const programs = await postgresPrograms(user, shelterFolder);
  const base = baseFolder(dataDir, user);
  return { programs, user, base, folder: await databaseFolder(base, programs, user) };
}

async function startLocked({ folder, programs, user }: Installation, dataDir: string, port?: number): Promise<Running> {
  const refuseIfTaken = async () => {
    if (await isTaken(folder)) throw new StartRefused("dataInUse", { folder: dataDir });
  };
  const postmaster = await startPostmaster(folder, programs, user, { port, refuseIfTaken });
  const lock = await takeLock(databaseUrl(postmaster.port, folder.password));
  if (typeof lock !== "string") return { postmaster, lock };
  await postmaster.stop();
  throw new StartRefused("dataInUse", { folder: dataDir });
}

/** Whether another server was faster and now runs the database. */
async function isTaken({ cluster, password }: DatabaseFolder): Promise<boolean> {
  const recorded = recordedPostmaster(cluster);
  const lock = recorded === null ? "nobody-answers" : await takeLock(databaseUrl(recorded.port, password));
  if (typeof lock !== "string") await lock.release();
  return lock === "held";
}

/** The address of a database that a live server already runs on `dataDir`, for the command line; null when none runs. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const { folder } = await installationOf(dataDir);
  const recorded = recordedPostmaster(folder.cluster);
  if (!recorded) return null;
  const url = databaseUrl(recorded.port, folder.password);
  const lock = await takeLock(url);
  if (lock === "held") return url;
  if (lock !== "nobody-answers") await lock.release();
  return null;
}

/** Where small files of this installation are kept: demo log-ins, the installation's secret. */
export function installationFile(dataDir: string, name: string): string {
  return join(baseFolder(dataDir, databaseUser()), name);
}
