/**
 * The folder of the embedded database: made once by initdb, owned by the user PostgreSQL runs as,
 * and refused in one clear line when it cannot be used.
 */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartRefused } from "../start-refused.ts";
import type { PostgresPrograms } from "./binaries.ts";
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
  const cluster = join(base, "pg");
  const log = join(base, "postgres.log");
  if (isInitialised(cluster)) {
    await refuseOtherMajor(cluster, programs);
    return { cluster, password: readFileSync(secretFile(base), "utf8"), log };
  }
  return { cluster, password: await initialise(base, cluster, programs, user), log };
}

const secretFile = (base: string) => join(base, "pg-secret");

/** initdb writes PG_VERSION early; `ready` is ours and comes last, so a killed first start begins again. */
const isInitialised = (cluster: string) => existsSync(`${cluster}.ready`) && existsSync(join(cluster, "PG_VERSION"));

async function refuseOtherMajor(cluster: string, programs: PostgresPrograms): Promise<void> {
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const { stdout } = await run(programs.postgres, ["--version"]);
  const ours = /(\d+)\./.exec(stdout)?.[1] ?? "";
  if (found !== ours) throw new StartRefused("otherMajor", { folder: cluster, found, ours });
}

async function initialise(
  base: string,
  cluster: string,
  programs: PostgresPrograms,
  user: SystemUser | null,
): Promise<string> {
  const password = randomBytes(18).toString("base64url");
  const passwordFile = join(base, "pg-password.once");
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await run(
      programs.initdb,
      [
        "-D",
        cluster,
        "-U",
        "zaedno",
        "-A",
        "scram-sha-256",
        `--pwfile=${passwordFile}`,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-instructions",
      ],
      { cwd: cluster, env: { ...process.env, LC_ALL: "C" }, ...user },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(secretFile(base), password, { mode: 0o600 });
  chmodSync(base, 0o711);
  writeFileSync(`${cluster}.ready`, "");
  return password;
}
