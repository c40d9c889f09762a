/** Reads a backup from its first byte to its last and compares everything with what its manifest says. Writes nothing. */
import { createHash } from "node:crypto";
import * as v from "valibot";
import { StartRefused } from "../start-refused.ts";
import { type ArchiveEntry, readArchive } from "./archive-reader.ts";
import { TableSum } from "./copy-table.ts";
import { isKeyFile, isPlainPath } from "./kept-files.ts";
import {
  type FileFacts,
  formatVersion,
  headName,
  headSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  partName,
} from "./manifest.ts";

/** @throws StartRefused `backupDamaged`, `backupTooNew`, and what `readArchive` throws */
export async function verifyBackup(file: string, password: string | null): Promise<Manifest> {
  const audit = new Audit();
  for await (const entry of readArchive(file, password)) audit.take(entry);
  return audit.finish();
}

/** What kind of entry this is; null for one that no backup of ours holds. */
export function kindOfEntry(name: string): "table" | "key" | "upload" | null {
  const [, folder = "", path = ""] = /^(tables|keys|uploads)\/(.+)$/.exec(name) ?? [];
  if (folder === "tables") return "table";
  if (folder === "keys") return isKeyFile(path) ? "key" : null;
  return folder === "uploads" && isPlainPath(path) ? "upload" : null;
}

/** The table that a part belongs to. */
export const tableOfPart = (name: string): string => name.split("/")[1] ?? "";

class Audit {
  readonly #tables = new Map<string, TableSum>();
  readonly #files = new Map<string, FileFacts>();
  #hasBegun = false;
  #manifest: Manifest | null = null;

  take({ name, bytes }: ArchiveEntry): void {
    if (!this.#hasBegun) {
      this.#begin(name, bytes);
      return;
    }
    // Nothing comes after the manifest, and nothing twice.
    if (this.#manifest !== null || this.#files.has(name)) throw new StartRefused("backupDamaged");
    if (name === manifestName) this.#manifest = parsed(manifestSchema, bytes);
    else if (kindOfEntry(name) === "table") this.#takePart(name, bytes);
    else if (kindOfEntry(name) !== null)
      this.#files.set(name, { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    else throw new StartRefused("backupDamaged");
  }

  finish(): Manifest {
    const manifest = this.#manifest;
    if (manifest === null) throw new StartRefused("backupDamaged");
    const tables = new Map([...this.#tables].map(([name, sum]) => [name, sum.facts]));
    const filled = manifest.tables.filter(({ parts }) => parts > 0);
    if (!agree(filled, tables)) throw new StartRefused("backupDamaged");
    if (!agree(manifest.files, this.#files)) throw new StartRefused("backupDamaged");
    return manifest;
  }

  #begin(name: string, bytes: Buffer): void {
    if (name !== headName) throw new StartRefused("backupDamaged");
    if (parsed(headSchema, bytes).format > formatVersion) throw new StartRefused("backupTooNew");
    this.#hasBegun = true;
  }

  #takePart(name: string, bytes: Buffer): void {
    const table = tableOfPart(name);
    const sum = this.#tables.get(table) ?? new TableSum();
    if (name !== partName(table, sum.parts)) throw new StartRefused("backupDamaged");
    sum.add(bytes);
    this.#tables.set(table, sum);
  }
}

interface Sum {
  readonly bytes: number;
  readonly sha256: string;
}

/** What the manifest names and nothing else, each with the same content. */
function agree(said: readonly (Sum & { readonly name: string })[], found: ReadonlyMap<string, Sum>): boolean {
  const isSame = ({ name, bytes, sha256 }: Sum & { readonly name: string }) => {
    const other = found.get(name);
    return other?.bytes === bytes && other.sha256 === sha256;
  };
  return said.length === found.size && said.every(isSame);
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, bytes: Buffer): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(bytes.toString("utf8")));
  } catch {
    // Not JSON, or not of our shape: both mean that somebody else wrote here.
    throw new StartRefused("backupDamaged");
  }
}
