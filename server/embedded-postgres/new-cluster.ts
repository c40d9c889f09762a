/**
 * Makes PostgreSQL's data directory at the first start. It grows under a name of its own and is moved into place
 * when it is whole: neither two starts at once nor one that was killed can leave half of one in the other.
 */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresPrograms } from "./binaries.ts";
import type { SystemUser } from "./system-user.ts";

const run = promisify(execFile);

const growing = "pg.growing-";
/** Whoever moved a cluster into place says so in the same moment; one that has not said so by then was killed. */
const otherStartMs = 5_000;
const lookEveryMs = 50;

export const clusterOf = (base: string): string => join(base, "pg");
export const secretFileOf = (base: string): string => join(base, "pg-secret");
const readyFileOf = (base: string): string => join(base, "pg.ready");

/** Whether there is a cluster that was made to its end. */
export function isInitialised(base: string): boolean {
  return existsSync(readyFileOf(base)) && existsSync(join(clusterOf(base), "PG_VERSION"));
}

/** Afterwards there is a cluster in `base` and the password for it; ours, or that of somebody who was faster. */
export async function initialise(base: string, programs: PostgresPrograms, user: SystemUser | null): Promise<void> {
  removeAbandoned(base);
  const password = randomBytes(18).toString("base64url");
  const grown = join(base, `${growing}${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await grow(grown, password, programs, user);
    if (!moveInto(base, grown)) {
      if (await isFinishedByAnother(base)) return;
      rmSync(clusterOf(base), { recursive: true, force: true });
      renameSync(grown, clusterOf(base));
    }
  } finally {
    rmSync(grown, { recursive: true, force: true });
  }
  writeFileSync(secretFileOf(base), password, { mode: 0o600, flush: true });
  chmodSync(base, 0o711);
  writeFileSync(readyFileOf(base), "", { flush: true });
}

async function grow(folder: string, password: string, programs: PostgresPrograms, user: SystemUser | null) {
  const passwordFile = `${folder}.password`;
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const access = ["-U", "zaedno", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  const content = ["-E", "UTF8", "--locale=C", "--no-instructions"];
  try {
    await run(programs.initdb, ["-D", folder, ...access, ...content], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C" },
      ...user,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** False when there is one already, finished or not. */
function moveInto(base: string, grown: string): boolean {
  try {
    renameSync(grown, clusterOf(base));
    return true;
  } catch (error) {
    if (existsSync(clusterOf(base))) return false;
    throw error;
  }
}

async function isFinishedByAnother(base: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < otherStartMs; waitedMs += lookEveryMs) {
    if (isInitialised(base)) return true;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return false;
}

/** What first starts that were killed have left. */
function removeAbandoned(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = Number(/^pg\.growing-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) rmSync(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
