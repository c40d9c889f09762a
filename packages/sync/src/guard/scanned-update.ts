/** What the guard needs to know of an update: where each run of items stands and hangs, never what it says. */

export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

export interface ScannedStruct {
  readonly kind: StructKind;
  readonly clock: number;
  readonly length: number;
  readonly origin: ItemId | null;
  readonly rightOrigin: ItemId | null;
  /** Explicit parent by name; then `parent` is null. An item with an origin names no parent. */
  readonly root: string | null;
  readonly parent: ItemId | null;
  /** Stands under a map key that it names itself. */
  readonly keyed: boolean;
}

/** All structs of one client, in clock order without overlap (Skips fill the holes). */
export interface ScannedBlock {
  readonly client: number;
  readonly structs: readonly ScannedStruct[];
}

/** Deleted clocks of one client as flat pairs `[start, end, start, end, …]`, sorted, disjoint, not touching. */
export interface ScannedDeletes {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface ScannedUpdate {
  readonly bytes: Uint8Array;
  /** Strictly descending by client. */
  readonly blocks: readonly ScannedBlock[];
  /** One entry per client. */
  readonly deletes: readonly ScannedDeletes[];
}

/** The low five bits of a struct's info byte, for the kinds that we accept. */
export const structKind = {
  collected: 0,
  deleted: 1,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  skip: 10,
} as const;

export type StructKind = (typeof structKind)[keyof typeof structKind];
