/**
 * y-protocols' awareness update, read and written without trusting it: only the entry of the socket's own clientID
 * is ever looked into, because stock clients send back everybody else's states with each change they hear.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { PublicUser } from "./admission.ts";

/** One entry as it came; the state stays bytes until somebody needs it. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly stateBytes: Uint8Array;
}

/** One entry as we send it; `state` is JSON text, null means that the person left. */
export interface AwarenessState {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string | null;
}

/** Null when the bytes are no awareness update. */
export function decodeAwareness(update: Uint8Array): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    const entries: AwarenessEntry[] = [];
    for (let i = 0; i < count; i++) entries.push(readEntry(decoder));
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    // lib0 throws on truncated bytes, also when the count promises more entries than there are.
    return null;
  }
}

function readEntry(decoder: decoding.Decoder): AwarenessEntry {
  const clientId = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  return { clientId, clock, stateBytes: decoding.readVarUint8Array(decoder) };
}

export function encodeAwarenessUpdate(states: readonly AwarenessState[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const entry of states) {
      encoding.writeVarUint(encoder, entry.clientId);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state ?? "null");
    }
  });
}

export type CheckedState =
  | { readonly kind: "present"; readonly state: string }
  | { readonly kind: "left" }
  | { readonly kind: "too-large" }
  | { readonly kind: "malformed" };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The client's state with the server's `user` written over whatever it claimed to be. */
export function checkedState(stateBytes: Uint8Array, user: PublicUser, maxBytes: number): CheckedState {
  if (stateBytes.length > maxBytes) return { kind: "too-large" };
  const state = parsed(stateBytes);
  if (state === null) return { kind: "left" };
  if (typeof state !== "object" || Array.isArray(state)) return { kind: "malformed" };
  return { kind: "present", state: JSON.stringify({ ...state, user }) };
}

function parsed(stateBytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(stateBytes), (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch {
    // Not UTF-8 or not JSON: undefined is never JSON, so the caller sees "malformed".
    return undefined;
  }
}
