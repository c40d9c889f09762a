/**
 * The storage port: what a room needs from a durable log, and nothing about how it is kept.
 * Every implementation passes `storageContract` in `testing/`.
 */
import type { OwnerId } from "./owner.ts";

/** One room's whole name, document and epoch together; opaque to this package. */
export type RoomName = string & { readonly __brand: "RoomName" };

/** One committed change: the bytes exactly as they were checked, cut and relayed. */
export interface LogRow {
  /** Gap-free per room, from 1. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly owner: OwnerId;
  /** Yjs clientIDs that were first used in this row. */
  readonly claims: readonly ClientClaim[];
}

/** From this row on, only `owner` may write under `clientId`. */
export interface ClientClaim {
  readonly clientId: number;
  readonly owner: OwnerId;
}

export interface StoredDocument {
  /** State of the document up to and including `snapshotSeq`; empty when there is none (`snapshotSeq` 0). */
  readonly snapshot: Uint8Array;
  readonly snapshotSeq: number;
  /** Rows after the snapshot, in order and without a gap. */
  readonly tail: readonly LogRow[];
  readonly owners: readonly ClientClaim[];
}

/** A row before the log has given it its place. */
export type NewRow = Omit<LogRow, "seq">;

/** What one room adds in one commit. */
export interface Append {
  readonly room: RoomName;
  /** The last sequence this server has read; anything else in the log answers `behind`. */
  readonly expectedHead: number;
  readonly rows: readonly NewRow[];
}

export type AppendOutcome =
  /** Durable. Rows got `expectedHead + 1` and following. */
  | "committed"
  /** Somebody else appended first: read the missing rows, check again. */
  | "behind"
  /** The room was retired or never existed. */
  | "gone";

export interface DocumentStorage {
  /** Snapshot, tail and owners in one consistent read; null when the room does not exist or was retired. */
  load(room: RoomName): Promise<StoredDocument | null>;
  /** Rows after `seq`, in order; null when the room does not exist, was retired, or those rows are compacted away. */
  readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null>;
  /** All or nothing over every entry that is not `behind` or `gone`; resolves only when durable. Outcomes in the order given. */
  append(batch: readonly Append[]): Promise<readonly AppendOutcome[]>;
  /** Last sequence of each of these rooms, in one query; a room that does not exist or was retired is left out. */
  heads(rooms: readonly RoomName[]): Promise<ReadonlyMap<RoomName, number>>;
  /** Keeps refused bytes for their author. */
  keepRefused(room: RoomName, owner: OwnerId, reason: string, bytes: Uint8Array): Promise<void>;
}
