/** Where backups stand that the program makes by itself, what they are called, and how many of a kind are kept. */
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";

export const backupEnding = ".zaedno";

type Place = Pick<Env, "backupDir" | "dataDir">;

export function backupsFolder({ backupDir, dataDir }: Place): string {
  const folder = backupDir ?? installationFile(dataDir, "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Names of one kind sort by time. Windows allows no colon in them. */
export function backupFile(folder: string, kind: string, now: Date): string {
  const moment = now.toISOString().slice(0, 19).replaceAll(":", "-");
  return join(folder, `${kind}-${moment}Z${backupEnding}`);
}

/** Those of one kind, oldest first. */
export function backupsOf(folder: string, kind: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`) && name.endsWith(backupEnding));
  return names.sort().map((name) => join(folder, name));
}

/** `made` was written just now and stays, whatever its name says: a laptop's clock may have lost its years. */
export function keepNewest(folder: string, kind: string, count: number, made: string): void {
  const others = backupsOf(folder, kind).filter((file) => file !== made);
  for (const file of others.slice(0, Math.max(0, others.length + 1 - count))) rmSync(file, { force: true });
}

/** Halves of backups whose process was killed. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^\..*\.(\d+)\.partial$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_048_576);
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
