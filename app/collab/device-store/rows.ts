/**
 * What the device keeps of a plan, and under which key. Document, epoch AND member: another
 * epoch is another history that must never be merged, and another seat on the same phone
 * neither sees nor sends this one's work.
 */
import type { UnsentField } from "../unsent-fields.ts";

export interface CopyKey {
  /** The room's name without its epoch: `plan:<planId>`. */
  readonly document: string;
  readonly epoch: string;
  readonly member: string;
}

export type CopyKeyPath = [document: string, epoch: string, member: string];

export const keyPathOf = (key: CopyKey): CopyKeyPath => [key.document, key.epoch, key.member];

export interface DocumentRecord extends CopyKey {
  /** The server's sequence up to which the rows below hold everything. */
  head: number;
  /** Whose copy this is, in words for somebody else on this device. */
  nickname?: string;
  /** Work of another document that could not be placed here, until the person has decided. */
  undecided?: readonly UnsentField[];
}

/**
 * `durable`: the server has it (relayed by it, acknowledged by it, or both merged by compaction).
 * `unsent`: made here, not yet acknowledged. `refused`: made here, waits for the person's decision.
 */
export type RowKind = "durable" | "unsent" | "refused";

export interface ChangeRow extends CopyKey {
  /** Given by the database; rows of all tabs stand in the order they were written. */
  id?: number;
  readonly tab: string;
  kind: RowKind;
  readonly bytes: Uint8Array;
  /** Wall clock at writing, only for the person to read. */
  readonly at: number;
}

export interface Lease {
  readonly name: string;
  readonly tab: string;
  readonly until: number;
}

export const storeNames = { documents: "documents", rows: "rows", leases: "leases" } as const;
export const rowsByCopy = "copy";

/** One change that waits, as it came from the disk. */
export interface StoredChange {
  readonly rowId: number;
  /** Where it was made. */
  readonly tab: string;
  readonly bytes: Uint8Array;
  readonly at: number;
}

export interface StoredCopy {
  readonly head: number;
  readonly durable: readonly Uint8Array[];
  readonly unsent: readonly StoredChange[];
  readonly refused: readonly StoredChange[];
  readonly undecided: readonly UnsentField[];
}

export const emptyCopy: StoredCopy = { head: 0, durable: [], unsent: [], refused: [], undecided: [] };
