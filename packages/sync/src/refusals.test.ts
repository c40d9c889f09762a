/** How a connection is told no (S): what is kept, what counts as a strike, and what readers may do. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { decodeServerMessage, encodeStep2, encodeUpdate } from "./protocol.ts";
import type { StockClient } from "./testing/stock-client.ts";
import { HeldStorage } from "./testing/storage-wrappers.ts";
import { SyncWorld, type SyncWorldOptions, worldOn } from "./testing/sync-world.ts";

let world: SyncWorld;
afterEach(() => world.close());

function open(options: SyncWorldOptions = {}): void {
  world = new SyncWorld(options);
}

function closeOf(client: StockClient): string | undefined {
  return client.closings[0]?.reason;
}

/** How often the server asked this client for what it lacks. */
function asks(client: StockClient): number {
  return client.heard.filter((frame) => decodeServerMessage(frame)?.kind === "step1").length;
}

/** The update of a document that nobody else knows. */
function updateOf(change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe("refusals", () => {
  it("[S7] keeps the bytes of a change under somebody else's clientID, says so and closes", async () => {
    open();
    const anna = await world.join("anna", {}, { clientId: 7 });
    anna.text.insert(0, "mine");
    const mallory = await world.join("mallory");
    const forged = updateOf((doc) => doc.getText("text").insert(0, "longer than mine"), 7);
    mallory.sendRaw(encodeUpdate(forged));
    await world.settle();
    expect(closeOf(mallory)).toBe("foreignClient");
    expect(mallory.refusals).toEqual([{ reason: "foreign", kept: true }]);
    expect(world.log.refusedOf(world.room)).toEqual([{ owner: "mallory", reason: "foreign", bytes: forged }]);
    expect(anna.text.toJSON()).toBe("mine");
    expect((await world.rows()).length).toBe(1);
  });

  it("[S7] does so also while other changes are being written", async () => {
    const { world: made, storage } = worldOn((log) => new HeldStorage(log));
    world = made;
    const anna = await world.join("anna", {}, { clientId: 7 });
    anna.text.insert(0, "mine");
    await world.settle();
    const mallory = await world.join("mallory");
    storage.hold("append");
    anna.text.insert(4, " too");
    await world.settle();
    mallory.sendRaw(encodeUpdate(updateOf((doc) => doc.getText("text").insert(0, "longer than mine too"), 7)));
    await world.settle();
    expect(mallory.closings).toEqual([]);
    storage.letGo("append");
    await world.settle();
    expect(closeOf(mallory)).toBe("foreignClient");
    expect(anna.isSaved).toBe(true);
  });

  it("[S8] bears two broken updates, keeps their bytes, and closes at the third", async () => {
    open();
    const mallory = await world.join("mallory");
    for (const bytes of [[9, 9, 9], [], [1]]) {
      expect(mallory.closings).toEqual([]);
      mallory.sendRaw(encodeUpdate(Uint8Array.from(bytes)));
      await world.settle();
    }
    expect(closeOf(mallory)).toBe("malformed");
    expect(world.log.refusedOf(world.room).length).toBe(3);
    expect(mallory.saved).toBe(1);
  });

  it("[S8] strikes for a root that the document does not have", async () => {
    open();
    const mallory = await world.join("mallory");
    for (let at = 0; at < 3; at++) {
      mallory.sendRaw(encodeUpdate(updateOf((doc) => doc.getText(`hidden-${at}`).insert(0, "x"))));
    }
    await world.settle();
    expect(closeOf(mallory)).toBe("malformed");
    expect((await world.rows()).length).toBe(0);
  });

  it.each([
    ["empty frame", []],
    ["truncated number", [0x80]],
    ["overlong number", [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ["unknown message", [42, 0]],
    ["unknown sync message", [0, 9, 0]],
    ["length without a body", [0, 2, 128, 128, 128, 128, 128, 1]],
    ["trailing bytes", [0, 2, 2, 0, 0, 7]],
    ["awareness that is none", [1, 3, 9, 9, 9]],
  ])("[S17] strikes for a frame no client sends: %s", async (_, bytes) => {
    open();
    const mallory = await world.join("mallory");
    for (let at = 0; at < 3; at++) mallory.pair.send(Uint8Array.from(bytes));
    await world.settle();
    expect(closeOf(mallory)).toBe("malformed");
    expect(world.errors).toEqual([]);
  });

  it("[S17] strikes for text frames", async () => {
    open();
    const mallory = await world.join("mallory");
    for (let at = 0; at < 3; at++) mallory.pair.session?.textFrame();
    await world.settle();
    expect(closeOf(mallory)).toBe("malformed");
  });

  it("[S10] refuses an update over its limit and keeps it; only the first step2 may be larger", async () => {
    open({ limits: { updateBytes: 1_000, firstStep2Bytes: 3_000 } });
    const anna = world.client("anna");
    anna.text.insert(0, "x".repeat(2_000));
    anna.connect(world.hub);
    await world.settle();
    expect(anna.isSaved).toBe(true);
    anna.text.insert(0, "y".repeat(2_000));
    await world.settle();
    expect(closeOf(anna)).toBe("tooLarge");
    expect(anna.refusals).toEqual([{ reason: "too_large", kept: true }]);
    expect(world.log.refusedOf(world.room)[0]?.bytes.length).toBeGreaterThan(2_000);
  });

  it("[S10] refuses what would make the document larger than it may be", async () => {
    open({ limits: { documentBytes: 2_000 } });
    const anna = await world.join("anna");
    anna.text.insert(0, "x".repeat(1_500));
    await world.settle();
    anna.text.insert(0, "y".repeat(1_500));
    await world.settle();
    expect(closeOf(anna)).toBe("tooLarge");
    expect((await world.rows()).length).toBe(1);
  });
});

describe("a reader", () => {
  it("[S9] sees everything, and changes nothing by update or by step2", async () => {
    open();
    const anna = await world.join("anna");
    const mentor = await world.join("mentor", { access: "read" });
    anna.text.insert(0, "plan");
    await world.settle();
    expect(mentor.text.toJSON()).toBe("plan");
    mentor.text.insert(0, "my ");
    await world.settle();
    expect(mentor.refusals).toEqual([{ reason: "read_only", kept: false }]);
    mentor.sendRaw(encodeStep2(Y.encodeStateAsUpdate(mentor.doc)));
    mentor.sendRaw(encodeStep2(Y.encodeStateAsUpdate(mentor.doc)));
    await world.settle();
    expect(closeOf(mentor)).toBe("malformed");
    expect(anna.text.toJSON()).toBe("plan");
    expect((await world.rows()).length).toBe(1);
    expect(world.log.refusedOf(world.room).length).toBe(0);
  });

  it("[S9] who repeats what is known is ignored and acknowledged, not punished", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "plan");
    await world.settle();
    const mentor = await world.join("mentor", { access: "read" });
    for (let at = 0; at < 10; at++) mentor.sendRaw(encodeStep2(Y.encodeStateAsUpdate(mentor.doc)));
    await world.settle();
    expect(mentor.closings).toEqual([]);
    expect(mentor.saved).toBe(10);
    expect((await world.rows()).length).toBe(1);
  });

  it("[S9] is not asked for what it has, and cannot delete either", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "plan");
    await world.settle();
    const mentor = await world.join("mentor", { access: "read" });
    expect(asks(mentor)).toBe(0);
    mentor.text.delete(0, 4);
    await world.settle();
    expect(mentor.refusals.length).toBe(1);
    expect(anna.text.toJSON()).toBe("plan");
  });
});
