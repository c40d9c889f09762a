/**
 * The fan-out port: how servers tell each other that something happened. Hints only:
 * the log is the truth, and whoever misses a hint reads the log by sequence.
 */
import type { LogRow, RoomName } from "./storage.ts";

export type FanOutMessage =
  | { readonly kind: "committed"; readonly room: RoomName; readonly rows: readonly LogRow[] }
  | { readonly kind: "awareness"; readonly room: RoomName; readonly frame: Uint8Array }
  | { readonly kind: "event"; readonly room: RoomName; readonly event: unknown }
  | { readonly kind: "access" };

export interface FanOut {
  publish(message: FanOutMessage): void;
  /** Delivers what OTHER servers published; returns the way to stop. */
  subscribe(receive: (message: FanOutMessage) => void): () => void;
}
