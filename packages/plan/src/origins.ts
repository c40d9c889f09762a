/**
 * Who began a transaction. Undo listens for a person's own changes only, and the device store and the connection
 * must not echo what came from outside, so every write of this package names its origin with one of these.
 */
import type { MemberId } from "./ids.ts";

export type PlanOrigin =
  | { readonly kind: "local"; readonly memberId: MemberId }
  | { readonly kind: "undo"; readonly memberId: MemberId }
  | { readonly kind: "create" }
  | { readonly kind: "migrate" }
  | { readonly kind: "repair" };

/** A person's operation on this device. */
export const localOrigin = (memberId: MemberId): PlanOrigin => new PersonOrigin("local", memberId);

/** A person's undo or redo: theirs too, but not to be captured as a new action. */
export const undoOrigin = (memberId: MemberId): PlanOrigin => new PersonOrigin("undo", memberId);

/** The server's own three; a browser never uses them. */
export const createOrigin: PlanOrigin = { kind: "create" };
export const migrateOrigin: PlanOrigin = { kind: "migrate" };
export const repairOrigin: PlanOrigin = { kind: "repair" };

/** True when a transaction's origin is this member's own operation (not their undo). */
export function isLocalOriginOf(origin: unknown, memberId: MemberId): boolean {
  return origin instanceof PersonOrigin && origin.kind === "local" && origin.memberId === memberId;
}

class PersonOrigin {
  constructor(
    readonly kind: "local" | "undo",
    readonly memberId: MemberId,
  ) {}
}
