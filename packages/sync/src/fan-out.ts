/**
 * The fan-out port: how servers tell each other that something happened. Hints only:
 * the log is the truth, and whoever misses a hint reads the log by sequence.
 */
import type { OwnerId } from "./owner.ts";
import type { LogRow, RoomName } from "./storage.ts";

/** One person's presence as the server that holds the socket has checked it. */
export interface SharedPresence {
  readonly clientId: number;
  /** Whoever receives this leases the clientID to this member before showing it to anybody. */
  readonly member: OwnerId;
  readonly clock: number;
  /** JSON text; null when the person left. */
  readonly state: string | null;
}

export type FanOutMessage =
  | { readonly kind: "committed"; readonly room: RoomName; readonly rows: readonly LogRow[] }
  | { readonly kind: "awareness"; readonly room: RoomName; readonly states: readonly SharedPresence[] }
  | { readonly kind: "event"; readonly room: RoomName; readonly event: unknown }
  | { readonly kind: "access" };

export interface FanOut {
  publish(message: FanOutMessage): void;
  /** Delivers what OTHER servers published; returns the way to stop. */
  subscribe(receive: (message: FanOutMessage) => void): () => void;
}
