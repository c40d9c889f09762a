/** The wire (W): frames both ways, and no change of it without a decision about its version. */
import { createHash } from "node:crypto";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { closeCodes } from "./close-codes.ts";
import {
  carriesUpdate,
  decodeClientMessage,
  decodeServerMessage,
  encodeAlive,
  encodeAwareness,
  encodeEvent,
  encodeHead,
  encodeQueryAwareness,
  encodeRefused,
  encodeSaved,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  messageType,
  refusalReasons,
  syncType,
} from "./protocol.ts";
import { protocolVersion } from "./protocol-version.ts";

describe("the wire", () => {
  it("[W1] has not changed since its version was decided", () => {
    const closes = Object.entries(closeCodes).map(([name, { code, reaction }]) => [name, code, reaction]);
    const table = JSON.stringify({ messageType, syncType, refusalReasons, closes });
    const hash = createHash("sha256").update(table).digest("hex").slice(0, 16);
    // A new hash: write the change into the history in protocol-version.ts, and move the version if old clients break.
    expect({ protocolVersion, hash }).toEqual({ protocolVersion: 1, hash: "b271a0b73f3dd707" });
  });

  it("[W2] reads back what it writes", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(decodeClientMessage(encodeStep1(bytes))).toEqual({ kind: "step1", stateVector: bytes });
    expect(decodeClientMessage(encodeStep2(bytes))).toEqual({ kind: "update", step2: true, bytes });
    expect(decodeClientMessage(encodeUpdate(bytes))).toEqual({ kind: "update", step2: false, bytes });
    expect(decodeClientMessage(encodeAwareness(bytes))).toEqual({ kind: "awareness", update: bytes });
    expect(decodeClientMessage(encodeQueryAwareness())).toEqual({ kind: "queryAwareness" });
    expect(decodeServerMessage(encodeSaved(70_000))).toEqual({ kind: "saved", count: 70_000 });
    expect(decodeServerMessage(encodeHead(2 ** 40))).toEqual({ kind: "head", seq: 2 ** 40 });
    expect(decodeServerMessage(encodeEvent({ a: "ж" }))).toEqual({ kind: "event", event: { a: "ж" } });
    expect(decodeServerMessage(encodeAlive())).toEqual({ kind: "alive" });
    expect(decodeServerMessage(Uint8Array.of(99))).toBeNull();
    const refusal = { reason: "foreign", kept: true, rule: "x" } as const;
    expect(decodeServerMessage(encodeRefused(refusal))).toEqual({ kind: "refused", refusal });
  });

  it("[W3] writes the very frames of y-protocols", () => {
    const doc = new Y.Doc();
    doc.getText("text").insert(0, "hello");
    const update = Y.encodeStateAsUpdate(doc);
    const frame = (write: (encoder: encoding.Encoder) => void) =>
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageType.sync);
        write(encoder);
      });
    expect(encodeStep1(Y.encodeStateVector(doc))).toEqual(frame((one) => syncProtocol.writeSyncStep1(one, doc)));
    expect(encodeStep2(update)).toEqual(frame((one) => syncProtocol.writeSyncStep2(one, doc)));
    expect(encodeUpdate(update)).toEqual(frame((one) => syncProtocol.writeUpdate(one, update)));
    const other = new Y.Doc();
    const decoder = decoding.createDecoder(encodeUpdate(update));
    decoding.readVarUint(decoder);
    syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), other, null);
    expect(other.getText("text").toJSON()).toBe("hello");
  });

  it("[W4] counts step2 and update, and nothing else", () => {
    const bytes = Uint8Array.of(0, 0);
    expect([encodeStep2(bytes), encodeUpdate(bytes)].map(carriesUpdate)).toEqual([true, true]);
    const others = [encodeStep1(bytes), encodeAwareness(bytes), encodeQueryAwareness(), new Uint8Array()];
    expect(others.map(carriesUpdate)).toEqual([false, false, false, false]);
  });

  it("[W5] gives every closing its own code", () => {
    const codes = Object.values(closeCodes).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
