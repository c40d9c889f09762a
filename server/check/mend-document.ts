/**
 * A plan whose log is damaged goes on from all that is sound, under a new epoch. Nothing is thrown away: the former
 * log stays as it is, and devices that hold what is missing offer it again.
 */
import { createHash } from "node:crypto";
import { openPlan } from "@zaedno/plan";
import type { RoomName } from "@zaedno/sync";
import type { ISql } from "postgres";
import * as Y from "yjs";
import { beginEpoch } from "../epoch.ts";

interface Piece {
  readonly seq: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

export interface Mended {
  /** Rows of the log that are missing or not what was acknowledged. */
  readonly lostRows: number;
  /** Whether later changes had to be left out because they were built on lost ones. */
  readonly leftOut: boolean;
}

/** In the caller's transaction. Null when somebody wrote meanwhile, or the room is not there. */
export async function mendDocument(tx: ISql, room: RoomName): Promise<Mended | null> {
  const [document] = await tx<{ head: string }[]>`
    select head from document where name = ${room} and retired_at is null for update`;
  if (document === undefined) return null;
  const head = Number(document.head);
  const start = await newestSoundSnapshot(tx, room);
  const rows = await soundRows(tx, room, start.upto);
  const doc = openPlan();
  const applied = [start.bytes, ...rows].filter((bytes) => applies(doc, bytes)).length;
  const leftOut = dropWaiting(doc);
  const begun = await beginEpoch(tx, room, { bytes: Y.encodeStateAsUpdate(doc), head, begunBy: "mending" });
  return begun === null ? null : { lostRows: head - start.upto - (applied - 1), leftOut };
}

/** Without one, the archive may still hold the rows from the first on. */
async function newestSoundSnapshot(tx: ISql, room: RoomName): Promise<{ upto: number; bytes: Uint8Array }> {
  const snapshots = await tx<Piece[]>`
    select upto as seq, bytes, sha256 from document_snapshot where name = ${room} order by upto desc`;
  const sound = snapshots.find(isSound);
  return sound ? { upto: Number(sound.seq), bytes: sound.bytes } : { upto: 0, bytes: new Uint8Array([0, 0]) };
}

async function soundRows(tx: ISql, room: RoomName, after: number): Promise<Uint8Array[]> {
  const rows = await tx<Piece[]>`
    select seq, bytes, sha256 from document_update where name = ${room} and seq > ${after}
    union all select seq, bytes, sha256 from document_update_archive where name = ${room} and seq > ${after}
    order by seq`;
  return rows.filter(isSound).map(({ bytes }) => bytes);
}

function isSound({ bytes, sha256 }: Piece): boolean {
  return createHash("sha256").update(bytes).digest().equals(sha256);
}

function applies(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes);
    return true;
  } catch {
    // Stored whole and yet unreadable: for the one who mends it is a lost row like the others.
    return false;
  }
}

/** What waits for lost changes would wait for ever, and no guard would let it in. */
function dropWaiting({ store }: Y.Doc): boolean {
  const waits = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return waits;
}
