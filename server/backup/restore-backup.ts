/**
 * Puts a backup into an empty installation, in one transaction: whole, compared and under new epochs, or not at all.
 * The file has been verified before; here everything is compared once more with what the database really holds.
 */
import {
  applyWithin,
  checkHistory,
  endEveryWayIn,
  endGivingLinks,
  type Migration,
  MigrationHistoryError,
  refuseOldServer,
  SchemaTooNewError,
} from "@zaedno/programme";
import type { RoomName } from "@zaedno/sync";
import type { ISql, Sql } from "postgres";
import * as Y from "yjs";
import { beginEpoch } from "../epoch.ts";
import { readDocument } from "../postgres-storage/reading.ts";
import { documentOf, isWhole } from "../reviewer/whole-document.ts";
import { StartRefused } from "../start-refused.ts";
import { readArchive } from "./archive-reader.ts";
import { quoted, relationsOf } from "./catalog.ts";
import { CopyIn, copyOut, sameWordsEverywhere, TableSum } from "./copy-table.ts";
import { digestOf, documentFacts } from "./document-digest.ts";
import type { DocumentFacts, Manifest, TableFacts } from "./manifest.ts";
import { kindOfEntry, tableOfPart } from "./verify-backup.ts";

export interface RestoreWish {
  readonly file: string;
  readonly password: string | null;
  /** As `verifyBackup` gave it. */
  readonly manifest: Manifest;
  /** Of this build. */
  readonly migrations: readonly Migration[];
  readonly signOutEverybody: boolean;
  /** Called when the database is ready to be committed: what must be in place with it. A throw takes everything back. */
  readonly beforeCommit: () => Promise<void>;
}

export interface Restored {
  readonly rows: number;
  /** Documents that came back equal, each under a new epoch. */
  readonly documents: number;
  /** Documents that were damaged already when they were saved; they came back as they were. */
  readonly damaged: readonly DocumentFacts[];
}

/** Whether this build can read what the backup holds. @throws StartRefused `schemaTooNew`, `backupOtherSchema` */
export function refuseOtherSchema(manifest: Manifest, migrations: readonly Migration[]): void {
  try {
    checkHistory(manifest.schema, migrations);
  } catch (error) {
    if (error instanceof SchemaTooNewError) throw new StartRefused("schemaTooNew");
    if (error instanceof MigrationHistoryError) throw new StartRefused("backupOtherSchema");
    throw error;
  }
}

/** @throws StartRefused `restoreNotEmpty` */
export async function refuseFullDatabase(sql: ISql): Promise<void> {
  const there = await relationsOf(sql);
  if (there.length > 0) throw new StartRefused("restoreNotEmpty", { what: there.slice(0, 3).join(", ") });
}

/** @throws StartRefused; the database is then as empty as before */
export async function restoreBackup(sql: Sql, wish: RestoreWish): Promise<Restored> {
  const { manifest, migrations } = wish;
  refuseOtherSchema(manifest, migrations);
  return await sql.begin(async (tx) => {
    await refuseOldServer(tx);
    await refuseFullDatabase(tx);
    await sameWordsEverywhere(tx);
    await applyWithin(tx, migrations.slice(0, manifest.schema.length));
    await emptyTables(tx, manifest);
    await fillTables(tx, wish);
    for (const table of manifest.tables) await compareTable(tx, table);
    await setSequences(tx, manifest);
    await applyWithin(tx, migrations.slice(manifest.schema.length));
    const damaged = await compareDocuments(tx, manifest.documents);
    const documents = await beginEpochs(tx);
    await (wish.signOutEverybody ? endEveryWayIn(tx, new Date()) : endGivingLinks(tx));
    await wish.beforeCommit();
    return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), documents, damaged };
  });
}

/** A migration may have put rows into its tables; the backup holds them as they were. */
async function emptyTables(tx: ISql, { tables }: Manifest): Promise<void> {
  if (tables.length > 0) await tx.unsafe(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")}`);
}

async function fillTables(tx: ISql, { file, password, manifest }: RestoreWish): Promise<void> {
  let open: { name: string; copy: CopyIn } | null = null;
  for await (const { name, bytes } of readArchive(file, password)) {
    const table = kindOfEntry(name) === "table" ? tableOfPart(name) : null;
    if (open !== null && open.name !== table) {
      await open.copy.end();
      open = null;
    }
    if (table === null) continue;
    open ??= { name: table, copy: await CopyIn.open(tx, factsOf(manifest, table)) };
    await open.copy.write(bytes);
  }
  await open?.copy.end();
}

function factsOf({ tables }: Manifest, name: string): TableFacts {
  const facts = tables.find((table) => table.name === name);
  if (facts === undefined) throw new StartRefused("backupDamaged");
  return facts;
}

/** The rows read back give the same bytes. @throws StartRefused `restoreDiffers` */
async function compareTable(tx: ISql, table: TableFacts): Promise<void> {
  const sum = new TableSum();
  for await (const part of copyOut(tx, table)) sum.add(part);
  const { rows, sha256 } = sum.facts;
  if (rows !== table.rows || sha256 !== table.sha256) throw new StartRefused("restoreDiffers", { what: table.name });
}

async function setSequences(tx: ISql, { sequences }: Manifest): Promise<void> {
  for (const { name, last, called } of sequences) {
    await tx`select setval(${quoted(name)}::regclass, ${last}::bigint, ${called})`;
  }
}

/** Gives those that were damaged before. @throws StartRefused `restoreDiffers` */
async function compareDocuments(tx: ISql, saved: readonly DocumentFacts[]): Promise<readonly DocumentFacts[]> {
  const found = new Map<string, DocumentFacts>();
  for await (const facts of documentFacts(tx)) found.set(facts.name, facts);
  for (const { name, head, digest } of saved) {
    const now = found.get(name);
    if (now?.head !== head || now.digest !== digest) throw new StartRefused("restoreDiffers", { what: name });
  }
  return saved.filter(({ digest }) => digest === null);
}

/**
 * Devices may hold work that is newer than the backup. Under the former epoch it would collide with what is written
 * from now on; under a new one it is offered again, field by field.
 */
async function beginEpochs(tx: ISql): Promise<number> {
  const rooms = await tx<{ name: RoomName }[]>`
    select name from document where retired_at is null and subject like 'plan:%' order by name`;
  let begun = 0;
  for (const { name } of rooms) if (await beginFromCopy(tx, name)) begun += 1;
  return begun;
}

/** False for a damaged document: it keeps its epoch until it is mended. */
async function beginFromCopy(tx: ISql, room: RoomName): Promise<boolean> {
  const stored = await readDocument(tx, room).catch(() => null);
  const doc = stored && documentOf(stored);
  if (!stored || !doc || !isWhole(doc)) return false;
  const head = stored.snapshotSeq + stored.tail.length;
  const begun = await beginEpoch(tx, room, { bytes: Y.encodeStateAsUpdate(doc), head, begunBy: "restore" });
  const copy = begun && (await readDocument(tx, begun));
  if (!copy || digestOf(copy) !== digestOf(stored)) throw new StartRefused("restoreDiffers", { what: room });
  return true;
}
