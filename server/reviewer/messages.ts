/** What the server and its reviewing thread say to each other. Plain data only: it is copied from one to the other. */
import type { Deed, Plan, Repair, RichAddress, RichBlock } from "@zaedno/plan";
import type { LogRow, RoomName, StoredDocument } from "@zaedno/sync";

export type ToReviewer =
  /** The whole log of a room, asked for by `missing` or known because the room was just opened. */
  | {
      readonly kind: "open";
      readonly room: RoomName;
      readonly stored: StoredDocument;
      /** What people did up to this row need not be told again. */
      readonly toldUpto: number;
    }
  /** The room was asked for and is not there any more. */
  | { readonly kind: "gone"; readonly room: RoomName }
  | { readonly kind: "rows"; readonly room: RoomName; readonly rows: readonly LogRow[] }
  /** What became of the last `repair` of this room. */
  | { readonly kind: "repaired"; readonly room: RoomName; readonly committed: boolean }
  /** The plan as of this sequence or a later one; or, where one is named, a text of it. */
  | {
      readonly kind: "read";
      readonly ticket: number;
      readonly room: RoomName;
      readonly atLeast: number;
      readonly text: RichAddress | null;
    }
  | { readonly kind: "migrate" | "merge"; readonly ticket: number; readonly stored: StoredDocument }
  | { readonly kind: "without"; readonly ticket: number; readonly stored: StoredDocument; readonly seq: number };

export type FromReviewer =
  /** Send the room's log: it is not held here, or rows are missing in between. */
  | { readonly kind: "missing"; readonly room: RoomName }
  | {
      readonly kind: "repair";
      readonly room: RoomName;
      readonly bytes: Uint8Array;
      /** Only good while the log ends here. */
      readonly head: number;
      readonly repairs: readonly Repair[];
    }
  /** This row was written by a modified client; the room must go on under a new epoch, without it. */
  | { readonly kind: "bad-row"; readonly room: RoomName; readonly row: LogRow }
  /** What people did, up to this row. */
  | { readonly kind: "deeds"; readonly room: RoomName; readonly seq: number; readonly deeds: readonly Deed[] }
  | { readonly kind: "title"; readonly room: RoomName; readonly title: string }
  | { readonly kind: "answer"; readonly ticket: number; readonly answer: ReviewerAnswer }
  | { readonly kind: "failed"; readonly room: RoomName | null; readonly ticket: number | null; readonly error: Error };

export type ReviewerAnswer =
  | { readonly kind: "plan"; readonly plan: Plan; readonly seq: number }
  /** Null when the plan has no such text. */
  | { readonly kind: "text"; readonly blocks: readonly RichBlock[] | null }
  | { readonly kind: "gone" }
  /** The update to append, null when the document is up to date. */
  | { readonly kind: "migrated"; readonly bytes: Uint8Array | null }
  /** One update that equals all rows; null when the proof failed. */
  | { readonly kind: "merged"; readonly bytes: Uint8Array | null }
  | { readonly kind: "copied"; readonly bytes: Uint8Array };
