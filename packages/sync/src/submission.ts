/** One change on its way from a socket (or the server itself) into the log, and every way it can end. */
import type { ScannedUpdate, Sender } from "./guard/index.ts";

export interface Submission {
  readonly sender: Sender;
  readonly update: ScannedUpdate;
  readonly access: "write" | "read";
  /** Who sent it and must not hear it again; null for the server's own. */
  readonly from: RelayTarget | null;
  /** Only good when the log still ends here: what the server's repairs were derived from. */
  readonly onlyAtHead?: number | undefined;
  /** Called exactly once. */
  settle(outcome: Outcome): void;
}

/** A change as a session hands it in, not yet scanned. */
export interface SentChange extends Omit<Submission, "update"> {
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}

/** A socket that hears what became durable. */
export interface RelayTarget {
  relay(frame: Uint8Array): void;
}

export type Outcome =
  /** In the log, by this change or by an earlier one that said the same. */
  | { readonly kind: "durable" }
  /** Builds on something that is not here: dropped until a step2 brings it. */
  | { readonly kind: "gap" }
  | { readonly kind: "foreign"; readonly clientId: number }
  | { readonly kind: "strike"; readonly rule: string }
  /** A reader tried to change something. */
  | { readonly kind: "read-only" }
  | { readonly kind: "document-full" }
  /** Too much waits already. */
  | { readonly kind: "queue-full" }
  /** `onlyAtHead` is no longer the head. */
  | { readonly kind: "behind" }
  /** The room closed before it was durable; the sender still has it. */
  | { readonly kind: "lost" };
