/**
 * What a room keeps of its log in memory: the snapshot and the rows after it, each already framed, so that one
 * joiner or fifty get the very bytes that were stored, without a Y.Doc and without merging a tail.
 */
import type { DocumentGuard } from "./guard/index.ts";
import type { Logger } from "./logger.ts";
import type { OwnerId } from "./owner.ts";
import { encodeUpdate } from "./protocol.ts";
import type { LogRow, StoredDocument } from "./storage.ts";

export interface Snapshot {
  readonly upto: number;
  readonly bytes: Uint8Array;
}

export class RoomLog {
  #snapshotSeq: number;
  #snapshotFrame: Uint8Array | null;
  /** Frame of the row `snapshotSeq + 1 + index`; null for a damaged row that nobody may get. */
  #tail: (Uint8Array | null)[] = [];
  #bytes: number;

  constructor(snapshot: Snapshot) {
    this.#snapshotSeq = snapshot.upto;
    this.#snapshotFrame = snapshot.bytes.length > 0 ? encodeUpdate(snapshot.bytes) : null;
    this.#bytes = snapshot.bytes.length;
  }

  get head(): number {
    return this.#snapshotSeq + this.#tail.length;
  }

  /** Size of the document as it is kept: an upper bound of what it would be when compacted. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds the next row; `frame` is its update frame, null when the row is damaged. Throws when a row is missing before it. */
  append(row: Pick<LogRow, "seq">, frame: Uint8Array | null): void {
    if (row.seq !== this.head + 1) throw new Error(`row ${row.seq} does not follow head ${this.head}`);
    this.#tail.push(frame);
    this.#bytes += frame?.length ?? 0;
  }

  /** All frames for somebody who has everything up to `since`; the whole state when that is unknown or compacted away. */
  framesSince(since: number | undefined): readonly Uint8Array[] {
    if (since !== undefined && since >= this.#snapshotSeq && since <= this.head) {
      return present(this.#tail.slice(since - this.#snapshotSeq));
    }
    return present([this.#snapshotFrame, ...this.#tail]);
  }

  /** Puts a compacted snapshot in the place of the rows it covers; ignored when we know a newer one, or not so much. */
  adopt(snapshot: Snapshot): void {
    if (snapshot.upto <= this.#snapshotSeq || snapshot.upto > this.head) return;
    this.#tail = this.#tail.slice(snapshot.upto - this.#snapshotSeq);
    this.#snapshotSeq = snapshot.upto;
    this.#snapshotFrame = encodeUpdate(snapshot.bytes);
    this.#bytes = this.#tail.reduce((sum, frame) => sum + (frame?.length ?? 0), snapshot.bytes.length);
  }
}

/**
 * Builds a room's memory of its log and moves `guard` to its head. Throws when the snapshot is damaged or rows are
 * missing; a damaged row is left out, loudly, because one unreadable row would close every client that gets it.
 */
export function loadLog(stored: StoredDocument, guard: DocumentGuard, logger: Logger): RoomLog {
  const owners = new Map(stored.owners.map(({ clientId, owner }) => [clientId, owner]));
  const ownerOf = (clientId: number) => owners.get(clientId);
  const log = new RoomLog({ upto: stored.snapshotSeq, bytes: stored.snapshot });
  if (stored.snapshot.length > 0) {
    const loaded = guard.load(stored.snapshot, ownerOf);
    if (!loaded.ok)
      throw new Error(`the snapshot up to ${stored.snapshotSeq} is damaged: ${JSON.stringify(loaded.fault)}`);
  }
  for (const row of stored.tail) log.append(row, loadRow(guard, row, ownerOf, logger));
  return log;
}

/** Moves `guard` over one stored row; returns its update frame, or null when the row is damaged. */
export function loadRow(
  guard: DocumentGuard,
  row: LogRow,
  ownerOf: (clientId: number) => OwnerId | undefined,
  logger: Logger,
): Uint8Array | null {
  const loaded = guard.load(row.bytes, ownerOf);
  if (loaded.ok) return encodeUpdate(row.bytes);
  logger.error({ seq: row.seq, fault: loaded.fault }, "A row of the log is damaged and left out");
  return null;
}

function present(frames: readonly (Uint8Array | null)[]): Uint8Array[] {
  return frames.filter((frame) => frame !== null);
}
