/**
 * The messages on the wire, for both sides: y-websocket's own framing, and our numbers beyond it that
 * its stock client passes over. `PROTOCOL.md` holds the grammar on one page.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client: varUint count of this connection's update-bearing messages that are durable. */
  saved: 100,
  /** server → client: varUint sequence up to which this client now has everything. */
  head: 101,
  /** server → client: JSON `Refusal`; a closing follows when it is final. */
  refused: 102,
  /** server → client: JSON plan event (a repair told in plain words, a seat that changed …). */
  event: 103,
  /** server → client: nothing; only there so that the line is never silent for 30 s. */
  alive: 104,
} as const;

export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** Why bytes were not stored. `kept`: the server keeps them for their author. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly kept: boolean;
  /** Name of the guard's or the protocol's rule, for reports; never shown to people. */
  readonly rule?: string | undefined;
}

export const refusalReasons = ["foreign", "malformed", "read_only", "too_large"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a client may say. `malformed` names the broken rule. */
export type ClientMessage =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "update"; readonly step2: boolean; readonly bytes: Uint8Array }
  | { readonly kind: "awareness"; readonly update: Uint8Array }
  | { readonly kind: "queryAwareness" }
  | { readonly kind: "malformed"; readonly rule: "frame" | "message-type" | "sync-type" | "trailing-bytes" };

/** What a server says. */
export type ServerMessage =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "update"; readonly step2: boolean; readonly bytes: Uint8Array }
  | { readonly kind: "awareness"; readonly update: Uint8Array }
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "head"; readonly seq: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "event"; readonly event: unknown }
  | { readonly kind: "alive" };

/** Reads one frame of a client. Never throws: what cannot be read is `malformed`. */
export function decodeClientMessage(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readClientMessage(decoder);
    const whole = message.kind === "malformed" || !decoding.hasContent(decoder);
    return whole ? message : { kind: "malformed", rule: "trailing-bytes" };
  } catch {
    // lib0 throws plain errors on truncated or overlong numbers: all of them mean "not a frame".
    return { kind: "malformed", rule: "frame" };
  }
}

function readClientMessage(decoder: decoding.Decoder): ClientMessage {
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder) ?? { kind: "malformed", rule: "sync-type" };
    case messageType.awareness:
      return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { kind: "queryAwareness" };
    default:
      return { kind: "malformed", rule: "message-type" };
  }
}

function readSync(decoder: decoding.Decoder) {
  switch (decoding.readVarUint(decoder)) {
    case syncType.step1:
      return { kind: "step1", stateVector: decoding.readVarUint8Array(decoder) } as const;
    case syncType.step2:
      return { kind: "update", step2: true, bytes: decoding.readVarUint8Array(decoder) } as const;
    case syncType.update:
      return { kind: "update", step2: false, bytes: decoding.readVarUint8Array(decoder) } as const;
    default:
      return null;
  }
}

/** Reads one frame of a server; null for numbers this version does not know. Throws on a truncated frame. */
export function decodeServerMessage(frame: Uint8Array): ServerMessage | null {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case messageType.saved:
      return { kind: "saved", count: readSaved(decoder) };
    case messageType.head:
      return { kind: "head", seq: readHead(decoder) };
    case messageType.refused:
      return { kind: "refused", refusal: readRefused(decoder) };
    case messageType.event:
      return { kind: "event", event: readEvent(decoder) };
    case messageType.alive:
      return { kind: "alive" };
    default:
      return null;
  }
}

/** True for a frame that counts for `saved`: a sync step2 or update. A client counts what it sends with this. */
export function carriesUpdate(frame: Uint8Array): boolean {
  return frame[0] === messageType.sync && (frame[1] === syncType.step2 || frame[1] === syncType.update);
}

/** The four readers start behind the message number: they fit y-websocket's `messageHandlers`. */
export const readSaved = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);
export const readHead = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);
export const readEvent = (decoder: decoding.Decoder): unknown => JSON.parse(decoding.readVarString(decoder));

export function readRefused(decoder: decoding.Decoder): Refusal {
  const text: unknown = JSON.parse(decoding.readVarString(decoder));
  const facts = typeof text === "object" && text !== null ? text : {};
  const reason = "reason" in facts ? refusalReasons.find((known) => known === facts.reason) : undefined;
  const rule = "rule" in facts && typeof facts.rule === "string" ? facts.rule : undefined;
  return { reason: reason ?? "malformed", kept: "kept" in facts && facts.kept === true, rule };
}

export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => syncFrame(syncType.step1, stateVector);
export const encodeStep2 = (update: Uint8Array): Uint8Array => syncFrame(syncType.step2, update);
export const encodeUpdate = (update: Uint8Array): Uint8Array => syncFrame(syncType.update, update);

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  return frameOf(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const encodeAwareness = (update: Uint8Array): Uint8Array =>
  frameOf(messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
export const encodeQueryAwareness = (): Uint8Array => frameOf(messageType.queryAwareness);
export const encodeSaved = (count: number): Uint8Array =>
  frameOf(messageType.saved, (encoder) => encoding.writeVarUint(encoder, count));
export const encodeHead = (seq: number): Uint8Array =>
  frameOf(messageType.head, (encoder) => encoding.writeVarUint(encoder, seq));
export const encodeRefused = (refusal: Refusal): Uint8Array =>
  frameOf(messageType.refused, (encoder) => encoding.writeVarString(encoder, JSON.stringify(refusal)));
/** `event` must be JSON: what `JSON.stringify` drops is lost. */
export const encodeEvent = (event: unknown): Uint8Array =>
  frameOf(messageType.event, (encoder) => encoding.writeVarString(encoder, JSON.stringify(event) ?? "null"));
export const encodeAlive = (): Uint8Array => frameOf(messageType.alive);

function frameOf(type: number, write: (encoder: encoding.Encoder) => void = () => undefined): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

/** An update without content: ends the answer to a step1. */
export const emptyUpdate: Uint8Array = Uint8Array.of(0, 0);
