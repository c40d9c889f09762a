/**
 * What the scanner may refuse, by short ids that logs, tests and GUARD.md share.
 * Refusals are plain objects: building an Error with its stack for each hostile frame costs more than the frame.
 */

export type ScanRule =
  /** More bytes than this sender may send in one frame. */
  | "too-large"
  /** The bytes end inside something. */
  | "ends-early"
  /** Bytes follow the delete set; also how an update in the V2 encoding shows itself. */
  | "trailing"
  /** A number of more than 53 bits. */
  | "number"
  /** A count that the bytes left could not hold. */
  | "count"
  | "structs"
  | "ranges"
  | "blocks"
  /** Client blocks that do not strictly descend: one of two blocks of a client would shadow the other. */
  | "block-order"
  | "empty-block"
  /** A collected or skipped run with flags: Yjs has two readers, and they disagree about it. */
  | "info-flags"
  /** A kind of content that no client of ours writes. */
  | "kind"
  | "sub-document"
  | "type"
  | "parent-flag"
  | "zero-length"
  | "utf8"
  | "json"
  | "json-size"
  /** Values nested deeper than 32. */
  | "value-depth"
  /** A plain value of no known type. */
  | "value-type"
  | "proto-key"
  /** A root, key, format or element name of more than 256 bytes. */
  | "name-size";

export interface ScanFault {
  readonly kind: "scan";
  readonly rule: ScanRule;
}
