/**
 * Puts the keys and uploads of a backup in their places. What stood there belonged to no database and is moved aside,
 * never overwritten.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartRefused } from "../start-refused.ts";
import { readArchive } from "./archive-reader.ts";
import { installationKey } from "./kept-files.ts";
import { keyName } from "./manifest.ts";
import { kindOfEntry } from "./verify-backup.ts";

interface Placing {
  readonly file: string;
  readonly password: string | null;
  readonly base: string;
  /** The file was in other hands: the installation makes itself a new key at its next start. */
  readonly withoutKey?: boolean;
}

/** Gives the names under which something else was kept. */
export async function placeFiles(placing: Placing): Promise<readonly string[]> {
  const { base } = placing;
  const growing = join(base, `restoring-${process.pid}`);
  rmSync(growing, { recursive: true, force: true });
  try {
    const keys = await unpack(placing, growing);
    const moved = keys.map((key) => placeKey(base, growing, key));
    return [...moved, placeUploads(base, growing)].filter((name) => name !== null);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

async function unpack({ file, password, withoutKey = false }: Placing, growing: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { name, bytes } of readArchive(file, password)) {
    const kind = kindOfEntry(name);
    if (kind !== "key" && kind !== "upload") continue;
    if (withoutKey && name === keyName(installationKey)) continue;
    write(join(growing, name), bytes);
    if (kind === "key") keys.push(name.slice("keys/".length));
  }
  return keys;
}

/** @throws StartRefused `backupDamaged` for names that no installation of ours could have had beside each other */
function write(path: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, bytes, { mode: 0o600, flush: true });
  } catch (error) {
    const isImpossible = error instanceof Error && "code" in error && impossible.has(String(error.code));
    throw isImpossible ? new StartRefused("backupDamaged") : error;
  }
}

const impossible: ReadonlySet<string> = new Set([
  "EEXIST",
  "ENOTDIR",
  "EISDIR",
  "ENAMETOOLONG",
  "EINVAL",
  "ERR_INVALID_ARG_VALUE",
]);

function placeKey(base: string, growing: string, path: string): string | null {
  const place = join(base, path);
  const grown = join(growing, "keys", path);
  const isOther = existsSync(place) && !readFileSync(place).equals(readFileSync(grown));
  const kept = isOther ? moveAside(place) : null;
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  renameSync(grown, place);
  return kept;
}

function placeUploads(base: string, growing: string): string | null {
  const grown = join(growing, "uploads");
  if (!existsSync(grown)) return null;
  const place = join(base, "uploads");
  const kept = existsSync(place) ? moveAside(place) : null;
  renameSync(grown, place);
  return kept;
}

function moveAside(path: string): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const kept = `${path}.before-${moment}Z`;
  renameSync(path, kept);
  return kept;
}
