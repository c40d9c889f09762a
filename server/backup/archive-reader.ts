/** Reads a backup file entry by entry, and never believes it: what is not whole, ours and untouched is refused in words. */
import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { StartRefused } from "../start-refused.ts";
import { sealedMagic, unsealing } from "./sealed-stream.ts";

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Far more than one row of the largest document; a file that wants more wants to fill the memory. */
const mostEntryBytes = 256 * 1024 * 1024;

/** How a gzip stream of ours begins; the rest of its head says nothing that is used. */
const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]);

export type ArchiveKind = "plain" | "sealed";

/** @throws StartRefused `backupMissing`, `backupNotOne` */
export async function kindOfArchive(file: string): Promise<ArchiveKind> {
  if (!existsSync(file)) throw new StartRefused("backupMissing", { file });
  const handle = await open(file);
  const head = Buffer.alloc(sealedMagic.length);
  try {
    await handle.read(head, 0, head.length, 0);
  } finally {
    await handle.close();
  }
  if (head.equals(sealedMagic)) return "sealed";
  if (head.subarray(0, gzipMagic.length).equals(gzipMagic)) return "plain";
  throw new StartRefused("backupNotOne", { file });
}

/** @throws StartRefused `backupNeedsPassword`, `backupWrongPassword`, `backupDamaged`, and what `kindOfArchive` throws */
export async function* readArchive(file: string, password: string | null): AsyncGenerator<ArchiveEntry> {
  const isSealed = (await kindOfArchive(file)) === "sealed";
  if (isSealed && password === null) throw new StartRefused("backupNeedsPassword");
  const unseal = isSealed ? unsealing(password ?? "") : new PassThrough();
  const extraction = extract();
  const fed = pipeline(createReadStream(file), unseal, createGunzip(), extraction);
  // What went wrong first is thrown below.
  fed.catch(() => {});
  try {
    for await (const entry of extraction) {
      if ((entry.header.size ?? 0) > mostEntryBytes) throw new StartRefused("backupDamaged");
      yield { name: entry.header.name, bytes: await buffer(entry) };
    }
    await fed;
  } catch (error) {
    throw error instanceof StartRefused ? error : new StartRefused("backupDamaged");
  } finally {
    extraction.destroy();
  }
}
