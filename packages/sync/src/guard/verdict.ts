/** What the guard says about one update, and the change that `commit` makes of it. */
import type { ClientClaim } from "../storage.ts";
import type { Ranges } from "./deleted-ranges.ts";
import type { ScanFault } from "./scan-fault.ts";
import type { ShapeRuns } from "./shape-runs.ts";

export type StrikeRule =
  /** A new item names a root that this document does not have. */
  | "root"
  /** A map entry that others could split in two; see GUARD.md. */
  | "key"
  | "depth"
  /** An item that refers to a later item of its own client: Yjs would throw halfway through. */
  | "own-reference"
  /** More than 64 clientIDs used for the first time in one frame. */
  | "claims";

export type Verdict =
  /** Store and relay `bytes`, never the sent ones; then the claims belong to the same commit. */
  | {
      readonly kind: "news";
      readonly bytes: Uint8Array;
      readonly claims: readonly ClientClaim[];
      readonly change: GuardChange;
    }
  /** Adds nothing: acknowledge, store nothing, relay nothing. */
  | { readonly kind: "known" }
  /** Something it builds on is missing here: ask for a sync. Never a strike. */
  | { readonly kind: "gap" }
  /** New items under a clientID that is not the sender's. Final only after the log was read to its head. */
  | { readonly kind: "foreign"; readonly clientId: number }
  | { readonly kind: "strike"; readonly rule: StrikeRule };

/** Why stored bytes could not be loaded: their row is damaged, or rows before it are missing. */
export type LoadResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly fault: ScanFault | { readonly kind: "gap" } | { readonly kind: "strike"; readonly rule: StrikeRule };
    };

/** What one update adds to the guard's state. Made by `check`, only good for the state that it was made from. */
export interface GuardChange {
  /** The state's version that this change was checked against. */
  readonly version: number;
  readonly clients: readonly ClientChange[];
  readonly deletes: readonly DeleteChange[];
  readonly claims: readonly ClientClaim[];
}

export interface ClientChange {
  readonly client: number;
  /** Next clock before and after. */
  readonly from: number;
  readonly to: number;
  readonly shapes: ShapeRuns;
  readonly runsBefore: number;
}

export interface DeleteChange {
  readonly client: number;
  /** Clocks that were not known to be deleted before. */
  readonly fresh: Ranges;
  readonly before: Ranges;
  readonly after: Ranges;
}
