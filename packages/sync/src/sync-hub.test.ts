/** Rooms and the log (R, C): what is loaded, stored, relayed and acknowledged, and in which order. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "./close-codes.ts";
import type { MemoryStorage } from "./memory-storage.ts";
import { decodeServerMessage } from "./protocol.ts";
import type { DocumentStorage, RoomName } from "./storage.ts";
import { FailingStorage, HeldStorage } from "./testing/storage-wrappers.ts";
import { SyncWorld, type SyncWorldOptions, worldOn } from "./testing/sync-world.ts";

let world: SyncWorld;
afterEach(() => world.close());

function open(options: SyncWorldOptions = {}): void {
  world = new SyncWorld(options);
}

function openOn<Storage extends DocumentStorage>(wrap: (log: MemoryStorage) => Storage): Storage {
  const made = worldOn(wrap);
  world = made.world;
  return made.storage;
}

describe("rooms", () => {
  it("[R1] reads a room once for fifty who come at the same time", async () => {
    const held = openOn((log) => new HeldStorage(log));
    held.hold("load");
    const clients = Array.from({ length: 50 }, (_, at) => world.client(`member-${at}`));
    for (const client of clients) client.connect(world.hub);
    await world.settle();
    expect(clients.some((client) => client.synced)).toBe(false);
    held.letGo("load");
    await world.settle();
    expect(clients.every((client) => client.synced)).toBe(true);
    expect(held.calls.load).toBe(1);
  });

  it("[R2] closes everybody with busy when the room cannot be read, and the next try works", async () => {
    const failing = openOn((log) => new FailingStorage(log));
    failing.failing = { load: true };
    const anna = await world.join("anna");
    expect(anna.closings).toEqual([{ code: closeCodes.busy.code, reason: "busy" }]);
    expect(world.hub.stats().rooms).toBe(0);
    failing.failing = {};
    anna.connect(world.hub);
    await world.settle();
    expect(anna.synced).toBe(true);
  });

  it("[R3] sends people to the present epoch when the room was retired or never existed", async () => {
    open();
    const anna = await world.join("anna", { room: "plan:one:old" as RoomName });
    expect(anna.closings[0]?.code).toBe(closeCodes.epochChanged.code);
  });

  it("[R3] notices within seconds that an open room was retired", async () => {
    open();
    const anna = await world.join("anna");
    world.log.retire(world.room);
    await world.pass(4_000);
    expect(anna.closings[0]?.code).toBe(closeCodes.epochChanged.code);
  });

  it("[R4] gives up a load that does not answer", async () => {
    const held = openOn((log) => new HeldStorage(log));
    held.hold("load");
    const anna = await world.join("anna");
    await world.pass(9_000);
    expect(anna.closings).toEqual([]);
    await world.pass(2_000);
    expect(anna.closings[0]?.code).toBe(closeCodes.busy.code);
    held.letGo("load");
    anna.connect(world.hub);
    await world.settle();
    expect(anna.synced).toBe(true);
  });

  it("[R5] sends the state as it is stored: snapshot, rows, and an empty step2 at the end", async () => {
    open();
    const anna = await world.join("anna");
    for (const letter of "abcd") anna.text.insert(anna.text.length, letter);
    await world.settle();
    anna.destroy();
    world.log.compact(world.room, 2, Y.mergeUpdates((await world.rows()).slice(0, 2).map((row) => row.bytes)));
    const boris = world.client("boris");
    boris.connect(world.newHub());
    await world.settle();
    expect(boris.text.toJSON()).toBe("abcd");
    const updates = boris.heard.map(decodeServerMessage).filter((message) => message?.kind === "update");
    expect(updates.map((message) => message.step2)).toEqual([false, false, false, true]);
  });

  it("[R5] sends our client only what came after the sequence it has stored", async () => {
    open();
    const anna = await world.join("anna");
    for (const letter of "abc") anna.text.insert(anna.text.length, letter);
    await world.settle();
    const tail = world.client("boris", { since: 2 });
    const beyond = world.client("vera", { since: 99 });
    for (const client of [tail, beyond]) client.connect(world.hub);
    await world.settle();
    const updates = (heard: readonly Uint8Array[]) => {
      return heard.map(decodeServerMessage).filter((message) => message?.kind === "update" && !message.step2).length;
    };
    expect(updates(tail.heard)).toBe(1);
    expect(updates(beyond.heard)).toBe(3);
    expect(tail.head).toBe(3);
  });

  it("[R6] forgets a room a minute after the last one left, never with changes on their way", async () => {
    const held = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    held.hold("append");
    anna.text.insert(0, "last words");
    await world.settle();
    anna.pair.cut();
    held.letGo("append");
    await world.settle();
    expect(world.hub.stats()).toMatchObject({ rooms: 1, sockets: 0 });
    await world.pass(61_000);
    expect(world.hub.stats().rooms).toBe(0);
    const boris = await world.join("boris");
    expect(boris.text.toJSON()).toBe("last words");
  });

  it("[R6] keeps a room that somebody enters at the very moment it would be forgotten", async () => {
    const held = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    anna.pair.cut();
    world.clock.advance(60_000);
    const boris = world.client("boris");
    boris.connect(world.hub);
    world.hub.sweep();
    await world.settle();
    expect(boris.synced).toBe(true);
    expect(held.calls.load).toBe(1);
  });

  it("[R7] drops the memory of a quiet room, keeps its sockets, and wakes with the next change", async () => {
    const held = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "quiet");
    await world.pass(62_000);
    expect(world.hub.stats()).toMatchObject({ rooms: 1, openRooms: 0, sockets: 2 });
    held.hold("load");
    boris.text.insert(5, " no");
    boris.text.insert(8, " more");
    await world.settle();
    expect(boris.isSaved).toBe(false);
    held.letGo("load");
    await world.settle();
    expect(anna.text.toJSON()).toBe("quiet no more");
    expect(boris.isSaved).toBe(true);
    expect(held.calls.load).toBe(2);
  });

  it("[R7] wakes a sleeping room also for somebody who asks for the state again", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "asleep");
    await world.pass(62_000);
    expect(world.hub.stats().openRooms).toBe(0);
    const heard = anna.heard.length;
    anna.sendStep1();
    await world.settle();
    const updates = anna.heard
      .slice(heard)
      .map(decodeServerMessage)
      .filter((message) => message?.kind === "update");
    expect(updates.length).toBe(2);
  });

  it("[R8] forgets rows that were compacted, and still serves everything", async () => {
    open();
    const anna = await world.join("anna");
    for (const letter of "abc") anna.text.insert(anna.text.length, letter);
    await world.settle();
    const bytes = Y.encodeStateAsUpdate(anna.doc);
    world.log.compact(world.room, 3, bytes);
    world.hub.adoptSnapshot(world.room, { upto: 3, bytes });
    const boris = await world.join("boris");
    expect(boris.text.toJSON()).toBe("abc");
    expect(boris.heard.map(decodeServerMessage).filter((message) => message?.kind === "update").length).toBe(2);
  });

  it("[R9] leaves a damaged row out, reports it, and serves the rest", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "good");
    await world.settle();
    const [row] = await world.rows();
    if (row === undefined) throw new Error("no row");
    const room = "plan:two:epoch" as RoomName;
    world.log.create(room, [row, { ...row, bytes: Uint8Array.of(1, 2, 3), claims: [] }]);
    const boris = await world.join("boris", { room });
    expect(boris.text.toJSON()).toBe("good");
    expect(world.errors.length).toBe(1);
    boris.text.insert(4, " again");
    await world.settle();
    expect(boris.isSaved).toBe(true);
  });

  it("[R11] passes an event to everybody in the room, on all servers", async () => {
    open();
    const anna = await world.join("anna");
    const boris = world.client("boris");
    boris.connect(world.newHub());
    await world.settle();
    world.hub.publish(world.room, { kind: "seat", name: "Вяра" });
    await world.settle();
    expect(anna.events).toEqual([{ kind: "seat", name: "Вяра" }]);
    expect(boris.events).toEqual(anna.events);
  });
});

describe("the server's own changes", () => {
  function repair(text: string): Uint8Array {
    const doc = new Y.Doc();
    doc.getMap("map").set("repaired", text);
    return Y.encodeStateAsUpdate(doc);
  }

  it("[R10] appends only at the head it was made from, and everybody hears it", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "a");
    await world.settle();
    expect(await world.hub.appendAsServer(world.room, repair("late"), 0)).toBe("behind");
    expect(await world.hub.appendAsServer(world.room, repair("in time"), 1)).toBe("committed");
    await world.settle();
    expect(anna.map.get("repaired")).toBe("in time");
    expect((await world.rows()).map((row) => row.owner)).toEqual(["anna", "server"]);
  });

  it("[R10] loads a room that nobody is in, and says when it is gone", async () => {
    open();
    expect(await world.hub.appendAsServer(world.room, repair("alone"), 0)).toBe("committed");
    expect(await world.hub.appendAsServer("plan:none:epoch" as RoomName, repair("alone"), 0)).toBe("gone");
  });

  it("[R10] yields to changes of people that are on their way", async () => {
    const held = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    held.hold("append");
    anna.text.insert(0, "a");
    await world.settle();
    expect(await world.hub.appendAsServer(world.room, repair("pushed in"), 0)).toBe("behind");
    held.letGo("append");
  });

  it("[R10] mends a document that is full for everybody else", async () => {
    open({ limits: { documentBytes: 10 } });
    expect(await world.hub.appendAsServer(world.room, repair("longer than ten bytes"), 0)).toBe("committed");
  });

  it("[R10] throws for bytes that break the guard's rules", async () => {
    open();
    await expect(world.hub.appendAsServer(world.room, Uint8Array.of(1, 2, 3), 0)).rejects.toThrow(/rule/);
  });
});
