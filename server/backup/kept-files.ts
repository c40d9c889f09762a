/** The files of an installation that belong into its backup: the keys without which parts of the database cannot be read, and what people uploaded. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export const installationKey = "installation-key";

/** Never the database's own password: a restored database has a new one. */
const keyFiles = [
  installationKey,
  "demo-logins.json",
  "https/authority.key",
  "https/authority.crt",
  "https/authority.json",
  // What printed codes say: on another machine it has changed, and that must be told.
  "lan-address.json",
];

const uploadsFolder = "uploads";

export interface KeptFile {
  /** Relative to the folder of the installation, with slashes. */
  readonly path: string;
  readonly read: () => Buffer;
}

export function keysIn(base: string): readonly KeptFile[] {
  return keyFiles.filter((path) => existsSync(join(base, path))).map((path) => keptFile(base, path));
}

/** Paths are relative to the uploads folder. */
export function uploadsIn(base: string): readonly KeptFile[] {
  const folder = join(base, uploadsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map((path) => keptFile(folder, path.split(sep).join("/")));
}

export const isKeyFile = (path: string): boolean => keyFiles.includes(path);

/** A path from a backup must stay in its folder, whatever the backup says. */
export const isPlainPath = (path: string): boolean =>
  path.length > 0 &&
  !path.includes("\\") &&
  !path.includes(":") &&
  path.split("/").every((part) => !/^\.{0,2}$/.test(part));

function keptFile(folder: string, path: string): KeptFile {
  return { path, read: () => readFileSync(join(folder, path)) };
}
