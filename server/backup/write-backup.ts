/** One moment of a whole installation in one file, also while people go on writing. */
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { appliedMigrations } from "@zaedno/programme";
import type { ISql, Sql } from "postgres";
import { StartRefused } from "../start-refused.ts";
import { ArchiveWriter } from "./archive-writer.ts";
import { sequencesOf, type Table, tablesOf } from "./catalog.ts";
import { copyOut, sameWordsEverywhere, TableSum } from "./copy-table.ts";
import { documentFacts } from "./document-digest.ts";
import { type KeptFile, keysIn, uploadsIn } from "./kept-files.ts";
import {
  type DocumentFacts,
  type FileFacts,
  formatVersion,
  headName,
  keyName,
  type Manifest,
  manifestName,
  partName,
  type TableFacts,
  uploadName,
} from "./manifest.ts";

export interface BackupWish {
  readonly file: string;
  readonly password: string | null;
  /** Folder of the installation's keys and uploads. */
  readonly base: string;
  readonly program: string;
}

/** Gives what is in the file. @throws StartRefused `backupFileThere`, `backupDiskFull`, `backupOfNothing`; nothing is left of a backup that failed */
export async function writeBackup(sql: Sql, wish: BackupWish): Promise<Manifest> {
  mkdirSync(dirname(wish.file), { recursive: true, mode: 0o700 });
  const archive = await ArchiveWriter.open(wish.file, wish.password);
  try {
    const manifest = await sql.begin("isolation level repeatable read read only", (tx) => gather(tx, archive, wish));
    await archive.add(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)));
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw isDiskFull(error) ? new StartRefused("backupDiskFull", { folder: dirname(wish.file) }) : error;
  }
}

/** No space, no quota, or a limit for one file. */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code));

async function gather(tx: ISql, archive: ArchiveWriter, { base, program }: BackupWish): Promise<Manifest> {
  await sameWordsEverywhere(tx);
  const schema = (await appliedMigrations(tx)).map(({ name, checksum }) => ({ name, checksum }));
  // A wrong folder must not look like a backup that was made.
  if (schema.length === 0) throw new StartRefused("backupOfNothing", { folder: base });
  const [now] = await tx<{ moment: Date; version: string }[]>`
    select now() as moment, current_setting('server_version') as version`;
  const moment = (now?.moment ?? new Date()).toISOString();
  await archive.add(headName, Buffer.from(JSON.stringify({ format: formatVersion, program, moment })));
  const keys = await addFiles(archive, keysIn(base), keyName);
  const tables: TableFacts[] = [];
  for (const table of await tablesOf(tx)) tables.push(await addTable(tx, archive, table));
  const documents: DocumentFacts[] = [];
  for await (const facts of documentFacts(tx)) documents.push(facts);
  const uploads = await addFiles(archive, uploadsIn(base), uploadName);
  return {
    format: formatVersion,
    program,
    moment,
    postgres: now?.version ?? "",
    schema,
    tables,
    sequences: [...(await sequencesOf(tx))],
    documents,
    files: [...keys, ...uploads],
  };
}

async function addTable(tx: ISql, archive: ArchiveWriter, table: Table): Promise<TableFacts> {
  const sum = new TableSum();
  for await (const part of copyOut(tx, table)) {
    await archive.add(partName(table.name, sum.parts), part);
    sum.add(part);
  }
  return { name: table.name, columns: [...table.columns], ...sum.facts };
}

async function addFiles(
  archive: ArchiveWriter,
  files: readonly KeptFile[],
  nameOf: (path: string) => string,
): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  for (const { path, read } of files) {
    const bytes = read();
    await archive.add(nameOf(path), bytes);
    facts.push({ name: nameOf(path), bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  return facts;
}
