/** One connection (S): what is counted, refused, asked again, and when it is closed. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "./close-codes.ts";
import type { MemoryStorage } from "./memory-storage.ts";
import { decodeServerMessage, emptyUpdate, encodeStep2, encodeUpdate } from "./protocol.ts";
import type { StockClient } from "./testing/stock-client.ts";
import { HeldStorage } from "./testing/storage-wrappers.ts";
import { SyncWorld, type SyncWorldOptions, worldOn } from "./testing/sync-world.ts";

let world: SyncWorld;
afterEach(() => world.close());

function open(options: SyncWorldOptions = {}): void {
  world = new SyncWorld(options);
}

function openHeld(options: Omit<SyncWorldOptions, "storage"> = {}): HeldStorage {
  const made = worldOn((log: MemoryStorage) => new HeldStorage(log), options);
  world = made.world;
  return made.storage;
}

function closeOf(client: StockClient): string | undefined {
  return client.closings[0]?.reason;
}

/** How often the server asked this client for what it lacks. */
function asks(client: StockClient): number {
  return client.heard.filter((frame) => decodeServerMessage(frame)?.kind === "step1").length;
}

/** Only the last of several keystrokes: builds on something that nobody has. */
function orphan(clientId = 4242): Uint8Array {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abc") doc.getText("text").insert(doc.getText("text").length, letter);
  const last = updates[2];
  if (last === undefined) throw new Error("no update");
  return last;
}

describe("two people", () => {
  it("[S1] see each other's work, each change once, and know that it is saved", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "Здравей");
    boris.map.set("card", "1");
    await world.settle();
    expect(boris.text.toJSON()).toBe("Здравей");
    expect(anna.map.get("card")).toBe("1");
    expect(anna.isSaved && boris.isSaved).toBe(true);
    expect((await world.rows()).map((row) => row.owner)).toEqual(["anna", "boris"]);
  });

  it("[S1] both edit offline and meet again without loss", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "base ");
    await world.settle();
    anna.pair.cut();
    boris.pair.cut();
    anna.text.insert(5, "anna");
    boris.text.delete(0, 5);
    boris.text.insert(0, "boris ");
    for (const client of [anna, boris]) client.connect(world.hub);
    await world.settle();
    expect(anna.text.toJSON()).toBe(boris.text.toJSON());
    expect(anna.text.toJSON()).toContain("anna");
    expect(anna.isSaved && boris.isSaved).toBe(true);
  });

  it("[S2] hear that a pure deletion is saved, although no state vector shows it", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "gone");
    await world.settle();
    const before = anna.saved;
    anna.text.delete(0, 4);
    await world.settle();
    expect(anna.saved).toBe(before + 1);
    expect((await world.rows()).length).toBe(2);
  });

  it("[S3] come back with what is known already: acknowledged, no row, no relay", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "hello");
    anna.text.delete(0, 1);
    await world.settle();
    const heard = boris.heard.length;
    anna.pair.cut();
    anna.connect(world.hub);
    await world.settle();
    expect(anna.sentUpdates).toBe(1);
    expect(anna.isSaved).toBe(true);
    expect((await world.rows()).length).toBe(2);
    expect(boris.heard.slice(heard).filter((frame) => frame[0] === 0).length).toBe(0);
  });

  it("[S16] do not hear their own changes", async () => {
    open();
    const anna = await world.join("anna");
    const heard = anna.heard.length;
    anna.text.insert(0, "echo");
    await world.settle();
    expect(anna.heard.slice(heard).map((frame) => decodeServerMessage(frame)?.kind)).toEqual(["saved"]);
  });
});

describe("counting what is durable", () => {
  it("[S4] does not call a repetition durable before the first one is", async () => {
    const storage = openHeld();
    const anna = await world.join("anna");
    storage.hold("append");
    anna.text.insert(0, "once");
    await world.settle();
    anna.pair.cut();
    anna.connect(world.hub);
    await world.settle();
    expect(anna.sentUpdates).toBe(1);
    expect(anna.saved).toBe(0);
    storage.letGo("append");
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect((await world.rows()).length).toBe(1);
  });

  it("[S5] drops a keystroke that comes before the offline work it builds on, until the step2 brings both", async () => {
    open();
    const anna = world.client("anna");
    anna.text.insert(0, "offline");
    anna.connect(world.hub);
    anna.text.insert(7, "!");
    anna.pair.deliverToServer(3);
    expect(anna.sentUpdates).toBe(1);
    expect(anna.saved).toBe(0);
    await world.settle();
    expect(anna.sentUpdates).toBe(2);
    expect(anna.saved).toBe(2);
    expect(asks(anna)).toBe(1);
    expect((await world.rows()).length).toBe(1);
  });

  it("[S6] asks again after a later gap, and counts on only when the step2 is durable", async () => {
    const storage = openHeld();
    const anna = await world.join("anna");
    const before = anna.saved;
    anna.connected = false;
    anna.text.insert(0, "lost on the way ");
    anna.connected = true;
    anna.text.insert(16, "arrives");
    storage.hold("append");
    anna.pair.deliverToServer();
    expect(anna.saved).toBe(before);
    await world.settle();
    expect(asks(anna)).toBe(2);
    expect(anna.saved).toBe(before);
    storage.letGo("append");
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect((await world.log.load(world.room))?.tail.length).toBe(1);
  });

  it("[S6] does not take a step2's word: what was dropped is looked at again", async () => {
    open();
    const anna = await world.join("anna");
    const before = anna.saved;
    anna.sendRaw(encodeUpdate(orphan()));
    anna.sendRaw(encodeStep2(emptyUpdate));
    await world.settle();
    await world.pass(3_000);
    expect(anna.saved).toBe(before);
    const whole = new Y.Doc();
    whole.clientID = 4242;
    for (const letter of "abc") whole.getText("text").insert(whole.getText("text").length, letter);
    anna.sendRaw(encodeUpdate(Y.encodeStateAsUpdate(whole)));
    await world.pass(10_000);
    expect(anna.isSaved).toBe(true);
  });

  it("[S6] sends away who keeps sending what nobody can place", async () => {
    open({ limits: { droppedMessages: 20 } });
    const anna = await world.join("anna");
    for (let at = 0; at < 30; at++) anna.sendRaw(encodeUpdate(orphan(5000 + at)));
    await world.settle();
    expect(closeOf(anna)).toBe("busy");
  });

  it("[S6] never strikes for gaps, and asks at most once a second, ever more rarely", async () => {
    open();
    const anna = await world.join("anna");
    const before = asks(anna);
    for (let at = 0; at < 50; at++) anna.sendRaw(encodeUpdate(orphan(5000 + at)));
    await world.settle();
    expect(asks(anna) - before).toBe(1);
    for (let second = 0; second < 30; second++) {
      anna.sendRaw(encodeUpdate(orphan(6000 + second)));
      await world.pass(1_000);
    }
    expect(asks(anna) - before).toBeLessThanOrEqual(7);
    expect(anna.closings).toEqual([]);
    expect((await world.rows()).length).toBe(0);
  });
});

describe("rates and slowness", () => {
  it("[S11] closes a socket that sends more messages than anybody can", async () => {
    open({ limits: { messagesPerSecond: 10, messageBurst: 20 } });
    const anna = await world.join("anna");
    for (let at = 0; at < 30; at++) anna.text.insert(0, "x");
    await world.settle();
    expect(closeOf(anna)).toBe("tooMany");
    await world.pass(3_000);
    anna.connect(world.hub);
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect(anna.text.length).toBe(30);
  });

  it("[S11] closes a socket that sends more bytes than anybody can", async () => {
    open({ limits: { bytesPerSecond: 1_000, byteBurst: 5_000 } });
    const anna = await world.join("anna");
    anna.text.insert(0, "x".repeat(4_000));
    await world.settle();
    expect(anna.closings).toEqual([]);
    anna.text.insert(0, "y".repeat(4_000));
    await world.settle();
    expect(closeOf(anna)).toBe("tooMany");
  });

  it("[S12] answers one step1 in two seconds, the others together and later", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "state");
    await world.settle();
    const states = () => anna.heard.filter((frame) => frame[0] === 0 && frame[1] === 1).length;
    expect(states()).toBe(1);
    for (let at = 0; at < 100; at++) anna.sendStep1();
    await world.settle();
    expect(states()).toBe(1);
    await world.pass(5_000);
    expect(states()).toBe(2);
  });

  it("[S13] closes a reader who lets too much pile up, and nobody else", async () => {
    open({ limits: { socketBufferBytes: 2_000 } });
    const anna = await world.join("anna");
    const slow = await world.join("slow");
    slow.pair.extraBuffered = 1_900;
    anna.text.insert(0, "x".repeat(150));
    await world.settle();
    expect(slow.closings).toEqual([]);
    slow.pair.extraBuffered = 2_100;
    anna.text.insert(0, "y");
    await world.settle();
    expect(closeOf(slow)).toBe("slow");
    expect(anna.isSaved).toBe(true);
  });

  it("[S13] does not count the state it asked for, and sends no second one before the first is taken", async () => {
    open({ limits: { socketBufferBytes: 2_000, awarenessBufferBytes: 500 } });
    const anna = await world.join("anna");
    anna.text.insert(0, "x".repeat(10_000));
    await world.settle();
    const boris = world.client("boris");
    boris.connect(world.hub);
    boris.pair.deliverToServer();
    await world.log.heads([]);
    for (let at = 0; at < 5; at++) {
      await Promise.resolve();
      boris.sendStep1();
      boris.pair.deliverToServer();
      world.clock.advance(3_000);
      world.hub.sweep();
    }
    expect(boris.closings).toEqual([]);
    expect(boris.pair.bufferedBytes).toBeGreaterThan(10_000);
    expect(boris.pair.bufferedBytes).toBeLessThan(13_000);
    await world.settle();
    expect(boris.text.length).toBe(10_000);
  });

  it("[S14] is never silent for twenty seconds", async () => {
    open();
    const anna = await world.join("anna", {}, { presence: null });
    const heard = anna.heard.length;
    await world.pass(20_000);
    expect(anna.heard.slice(heard).map((frame) => decodeServerMessage(frame)?.kind)).toContain("alive");
    await world.pass(60_000);
    expect(anna.heard.length - heard).toBeGreaterThanOrEqual(4);
  });

  it("[S14] is told the head, at most once a second", async () => {
    open();
    const anna = await world.join("anna");
    for (const letter of "abcdef") {
      anna.text.insert(0, letter);
      await world.settle();
    }
    expect(anna.head).toBe(0);
    await world.pass(1_000);
    expect(anna.head).toBe(6);
  });
});

describe("coming and going", () => {
  it("[S15] closes at once whoever lost access, and drops what was still unread from them", async () => {
    open();
    const anna = await world.join("anna");
    const removed = await world.join("removed");
    removed.text.insert(0, "after the removal");
    expect(world.hub.closeWhere(({ member }) => (member === "removed" ? "removed" : null))).toBe(1);
    await world.settle();
    expect(closeOf(removed)).toBe("removed");
    expect(anna.text.toJSON()).toBe("");
    expect((await world.rows()).length).toBe(0);
  });

  it("[S19] keeps the order of frames that come while the room is loaded, up to a limit", async () => {
    const storage = openHeld({ limits: { waitingBytes: 5_000 } });
    storage.hold("load");
    const anna = world.client("anna");
    anna.connect(world.hub);
    for (const letter of "abc") anna.text.insert(anna.text.length, letter);
    const flood = world.client("flood");
    flood.connect(world.hub);
    for (let at = 0; at < 10; at++) flood.text.insert(0, "x".repeat(1_000));
    await world.settle();
    expect(closeOf(flood)).toBe("busy");
    storage.letGo("load");
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect((await world.rows()).length).toBe(3);
  });

  it("[S18] writes what was accepted before it sends everybody away", async () => {
    const storage = openHeld();
    const anna = await world.join("anna");
    storage.hold("append");
    anna.text.insert(0, "the last word");
    await world.settle();
    const closed = world.hub.close();
    storage.letGo("append");
    await closed;
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect(closeOf(anna)).toBe("goingAway");
    anna.connect(world.hub);
    await world.settle();
    expect(anna.closings[1]?.code).toBe(closeCodes.goingAway.code);
  });
});
