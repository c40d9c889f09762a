/**
 * Keeps logs short: when many rows have gathered, they are merged into one snapshot, proven to say the same, and
 * moved to the archive. The document's row lock is never taken, so people go on writing meanwhile.
 */
import type { DocumentStorage, LogRow, RoomName, Snapshot, StoredDocument } from "@zaedno/sync";
import type { Sql } from "postgres";
import type { Log } from "./log.ts";
import { asBuffer, sha256 } from "./postgres-storage.ts";

export interface CompactionOptions {
  readonly sql: Sql;
  readonly storage: DocumentStorage;
  readonly log: Log;
  /** One update that says the same as the whole log, or null when that could not be proven. */
  readonly merge: (stored: StoredDocument) => Promise<Uint8Array | null>;
  /** The room may forget the rows that the snapshot covers. */
  readonly done: (room: RoomName, snapshot: Snapshot) => void;
}

interface Tail {
  rows: number;
  bytes: number;
}

const mostRows = 500;
const mostBytes = 1024 * 1024;
const keptSnapshots = 3;

export class Compaction {
  readonly #options: CompactionOptions;
  readonly #tails = new Map<RoomName, Tail>();
  /** Rooms whose merged log could not be proven: their rows stay as they are until somebody has looked. */
  readonly #unproven = new Set<RoomName>();
  #running: Promise<void> = Promise.resolve();

  constructor(options: CompactionOptions) {
    this.#options = options;
  }

  /** A room was read from storage with this tail. */
  opened(room: RoomName, tail: readonly LogRow[]): void {
    this.#tails.delete(room);
    this.grew(room, tail);
  }

  grew(room: RoomName, rows: readonly LogRow[]): void {
    const tail = this.#tails.get(room) ?? { rows: 0, bytes: 0 };
    tail.rows += rows.length;
    tail.bytes += rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#tails.set(room, tail);
    if ((tail.rows <= mostRows && tail.bytes <= mostBytes) || this.#unproven.has(room)) return;
    this.#tails.delete(room);
    this.#running = this.#running.then(() => this.#compact(room));
  }

  /** Resolves when nothing is being compacted. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #compact(room: RoomName): Promise<void> {
    const { sql, storage, log, merge, done } = this.#options;
    try {
      const stored = await storage.load(room);
      if (stored === null || stored.tail.length === 0) return;
      const bytes = await merge(stored);
      if (bytes === null) return this.#giveUp(room);
      const upto = stored.snapshotSeq + stored.tail.length;
      await putSnapshot(sql, room, { upto, bytes });
      done(room, { upto, bytes });
    } catch (error) {
      log.error({ room, err: error }, "a log could not be compacted; it will be tried again");
    }
  }

  #giveUp(room: RoomName): void {
    this.#unproven.add(room);
    this.#options.log.error({ room }, "the compacted log would not say the same; it stays as it is");
  }
}

/** All in one statement: a reader sees the rows or the snapshot, never neither. */
async function putSnapshot(sql: Sql, room: RoomName, { upto, bytes }: Snapshot): Promise<void> {
  await sql`
    with
      snapshot as (
        insert into document_snapshot (name, upto, bytes, sha256)
        values (${room}, ${upto}, ${asBuffer(bytes)}, ${sha256(bytes)})
        on conflict (name, upto) do nothing
      ),
      covered as (
        delete from document_update where name = ${room} and seq <= ${upto}
        returning name, seq, bytes, sha256, member_id, at
      ),
      old as (
        delete from document_snapshot where name = ${room} and upto < (
          select min(upto) from (
            select upto from document_snapshot where name = ${room} order by upto desc limit ${keptSnapshots - 1}
          ) as newest)
      )
    insert into document_update_archive (name, seq, bytes, sha256, member_id, at)
    select name, seq, bytes, sha256, member_id, at from covered`;
}
