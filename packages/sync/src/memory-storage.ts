/** A log in memory that keeps every promise of the port but the durable one: for tests, and to read what it means. */
import type { OwnerId } from "./owner.ts";
import type {
  Append,
  AppendOutcome,
  ClientClaim,
  DocumentStorage,
  LogRow,
  NewRow,
  RoomName,
  StoredDocument,
} from "./storage.ts";

export interface RefusedBytes {
  readonly owner: OwnerId;
  readonly reason: string;
  readonly bytes: Uint8Array;
}

interface MemoryDocument {
  snapshot: Uint8Array;
  snapshotSeq: number;
  tail: LogRow[];
  readonly owners: Map<number, OwnerId>;
}

export class MemoryStorage implements DocumentStorage {
  readonly #documents = new Map<RoomName, MemoryDocument>();
  readonly #refused = new Map<RoomName, RefusedBytes[]>();

  /** Makes a room that can be loaded, with rows that are in it from the start. Throws when there is one. */
  create(room: RoomName, rows: readonly NewRow[] = []): void {
    if (this.#documents.has(room)) throw new Error(`${room} exists`);
    const document: MemoryDocument = { snapshot: new Uint8Array(), snapshotSeq: 0, tail: [], owners: new Map() };
    this.#documents.set(room, document);
    append(document, rows);
  }

  /** From now on the room is gone for every caller. */
  retire(room: RoomName): void {
    this.#documents.delete(room);
  }

  /** Puts a snapshot in the place of the rows it covers. */
  compact(room: RoomName, upto: number, snapshot: Uint8Array): void {
    const document = this.#documents.get(room);
    if (document === undefined) throw new Error(`${room} does not exist`);
    document.tail = document.tail.filter((row) => row.seq > upto);
    document.snapshot = snapshot;
    document.snapshotSeq = upto;
  }

  refusedOf(room: RoomName): readonly RefusedBytes[] {
    return this.#refused.get(room) ?? [];
  }

  async load(room: RoomName): Promise<StoredDocument | null> {
    const document = this.#documents.get(room);
    if (document === undefined) return null;
    const { snapshot, snapshotSeq, tail, owners } = document;
    const claims = Array.from(owners, ([clientId, owner]): ClientClaim => ({ clientId, owner }));
    return { snapshot, snapshotSeq, tail: [...tail], owners: claims };
  }

  async readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
    const document = this.#documents.get(room);
    if (document === undefined || seq < document.snapshotSeq) return null;
    return document.tail.filter((row) => row.seq > seq);
  }

  async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    return batch.map(({ room, expectedHead, rows }) => {
      const document = this.#documents.get(room);
      if (document === undefined) return "gone";
      if (headOf(document) !== expectedHead) return "behind";
      append(document, rows);
      return "committed";
    });
  }

  async heads(rooms: readonly RoomName[]): Promise<ReadonlyMap<RoomName, number>> {
    const heads = new Map<RoomName, number>();
    for (const room of rooms) {
      const document = this.#documents.get(room);
      if (document !== undefined) heads.set(room, headOf(document));
    }
    return heads;
  }

  async keepRefused(room: RoomName, owner: OwnerId, reason: string, bytes: Uint8Array): Promise<void> {
    this.#refused.set(room, [...this.refusedOf(room), { owner, reason, bytes: bytes.slice() }]);
  }
}

function headOf({ tail, snapshotSeq }: MemoryDocument): number {
  return tail[tail.length - 1]?.seq ?? snapshotSeq;
}

function append(document: MemoryDocument, rows: readonly NewRow[]): void {
  for (const row of rows) {
    document.tail.push({ ...row, bytes: row.bytes.slice(), seq: headOf(document) + 1 });
    for (const { clientId, owner } of row.claims) {
      if (!document.owners.has(clientId)) document.owners.set(clientId, owner);
    }
  }
}
