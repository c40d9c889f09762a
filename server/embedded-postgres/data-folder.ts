/**
 * The folder of the embedded database: owned by the user PostgreSQL runs as, and refused in one
 * clear line when it cannot be used.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartRefused } from "../start-refused.ts";
import type { PostgresPrograms } from "./binaries.ts";
import { clusterOf, initialise, isInitialised, secretFileOf } from "./new-cluster.ts";
import { isReachableBy, type SystemUser } from "./system-user.ts";

const run = promisify(execFile);

export interface DatabaseFolder {
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/**
 * Where everything of one installation is kept. Normally `dataDir` itself; for root below a closed home,
 * where the database's user cannot follow, a folder of the system, one for each `dataDir`.
 */
export function baseFolder(dataDir: string, user: SystemUser | null): string {
  mustBeWritable(dataDir);
  if (!user || isReachableBy(user, join(dataDir, "pg"))) return dataDir;
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const base = join(shelterFolder, name);
  mustBeWritable(base);
  return base;
}

/** The one place outside the clone that root may need; see `baseFolder`. */
export const shelterFolder = "/var/lib/zaedno";

function mustBeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartRefused("dataNotWritable", { folder });
  }
}

/** Makes the cluster on first use. @throws StartRefused `otherMajor` */
export async function databaseFolder(
  base: string,
  programs: PostgresPrograms,
  user: SystemUser | null,
): Promise<DatabaseFolder> {
  const cluster = clusterOf(base);
  if (isInitialised(base)) await refuseOtherMajor(cluster, programs);
  else await initialise(base, programs, user);
  return { cluster, password: readFileSync(secretFileOf(base), "utf8"), log: join(base, "postgres.log") };
}

async function refuseOtherMajor(cluster: string, programs: PostgresPrograms): Promise<void> {
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const { stdout } = await run(programs.postgres, ["--version"]);
  const ours = /(\d+)\./.exec(stdout)?.[1] ?? "";
  if (found !== ours) throw new StartRefused("otherMajor", { folder: cluster, found, ours });
}
