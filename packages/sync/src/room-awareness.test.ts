/** Presence (A): nobody can speak as somebody else, and nobody is drowned in cursors. */
import * as encoding from "lib0/encoding";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { decodeAwareness } from "./awareness-update.ts";
import { decodeServerMessage, encodeAwareness, encodeQueryAwareness, encodeUpdate } from "./protocol.ts";
import type { StockClient } from "./testing/stock-client.ts";
import { SyncWorld, type SyncWorldOptions } from "./testing/sync-world.ts";

let world: SyncWorld;
afterEach(() => world.close());

function open(options: SyncWorldOptions = {}): void {
  world = new SyncWorld(options);
}

/** Lets presence be flushed and arrive. */
async function flush(): Promise<void> {
  await world.settle();
  world.clock.advance(50);
  await world.settle();
}

function awarenessFrame(entries: readonly (readonly [clientId: number, clock: number, state: string])[]): Uint8Array {
  return encodeAwareness(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries.length);
      for (const [clientId, clock, state] of entries) {
        encoding.writeVarUint(encoder, clientId);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, state);
      }
    }),
  );
}

function seenBy(client: StockClient, of: StockClient) {
  return client.awareness.getStates().get(of.doc.clientID);
}

function awarenessHeard(client: StockClient, from: number) {
  return client.heard.slice(from).flatMap((frame) => {
    const message = decodeServerMessage(frame);
    return message?.kind === "awareness" ? (decodeAwareness(message.update) ?? []) : [];
  });
}

describe("who somebody is", () => {
  it("[A1] comes from the server: name, symbol, colour and role cannot be chosen", async () => {
    open();
    const anna = await world.join("anna");
    const user = { id: "boss", name: "Администратор", role: "admin" };
    const mallory = await world.join("mallory", {}, { presence: { user, cursor: 3 } });
    await flush();
    expect(seenBy(anna, mallory)).toEqual({
      cursor: 3,
      user: { id: "mallory", name: "mallory", symbol: "sun", colour: "a", role: "member" },
    });
  });

  it("[A2] is one clientID per socket: states of others in the same frame are passed over", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    const mallory = await world.join("mallory");
    await flush();
    const victim = boris.doc.clientID;
    mallory.sendRaw(awarenessFrame([[victim, 2 ** 40, '{"forged":1}']]));
    mallory.sendRaw(
      awarenessFrame([
        [mallory.doc.clientID, 99, '{"place":"map"}'],
        [123, 1, '{"ghost":1}'],
      ]),
    );
    await flush();
    expect(seenBy(anna, boris)).toMatchObject({ place: "steps" });
    expect(seenBy(anna, mallory)).toMatchObject({ place: "map" });
    expect(anna.awareness.getStates().has(123)).toBe(false);
    expect(mallory.closings).toEqual([]);
  });

  it("[A2] is not learnt from the echoes that a client without presence sends back", async () => {
    open();
    const anna = await world.join("anna");
    const silent = await world.join("anna", {}, { presence: null });
    await flush();
    await flush();
    silent.awareness.setLocalState({ place: "late" });
    await flush();
    expect(seenBy(anna, silent)).toMatchObject({ place: "late" });
    expect(seenBy(silent, anna)).toMatchObject({ place: "steps" });
  });

  it("[A3] holds a clientID from the moment it is shown: nobody else can write or appear under it", async () => {
    open();
    const victim = await world.join("victim");
    const mallory = await world.join("mallory", {}, { presence: null });
    await flush();
    mallory.sendRaw(awarenessFrame([[victim.doc.clientID, 5, '{"place":"stolen"}']]));
    const forged = new Y.Doc();
    forged.clientID = victim.doc.clientID;
    forged.getText("text").insert(0, "forged");
    mallory.sendRaw(encodeUpdate(Y.encodeStateAsUpdate(forged)));
    await flush();
    expect(mallory.closings[0]?.reason).toBe("foreignClient");
    victim.text.insert(0, "mine");
    await world.settle();
    expect(victim.isSaved).toBe(true);
    expect((await world.rows()).map((row) => row.owner)).toEqual(["victim"]);
  });

  it("[A3] still holds it after the socket is gone and while the room sleeps", async () => {
    open();
    const victim = await world.join("victim");
    const anna = await world.join("anna");
    await flush();
    await world.pass(61_000);
    expect(world.hub.stats().openRooms).toBe(0);
    const mallory = await world.join("mallory", {}, { presence: null });
    mallory.sendRaw(awarenessFrame([[victim.doc.clientID, 5, '{"place":"stolen"}']]));
    await flush();
    expect(seenBy(anna, victim)).toMatchObject({ place: "steps", user: { id: "victim" } });
    victim.pair.cut();
    await flush();
    mallory.sendRaw(awarenessFrame([[victim.doc.clientID, 6, '{"place":"stolen"}']]));
    await flush();
    expect(seenBy(anna, victim)).toBeUndefined();
    victim.connect(world.hub);
    await flush();
    expect(seenBy(anna, victim)).toMatchObject({ place: "steps" });
  });

  it("[A4] shows no state over 2 kB, and strikes for one that is no JSON object", async () => {
    open();
    const anna = await world.join("anna");
    const mallory = await world.join("mallory");
    await flush();
    mallory.awareness.setLocalState({ place: "x".repeat(3_000) });
    await flush();
    expect(seenBy(anna, mallory)).toMatchObject({ place: "steps" });
    expect(mallory.closings).toEqual([]);
    for (const state of ["{", "[1]", '"text"']) {
      mallory.sendRaw(awarenessFrame([[mallory.doc.clientID, 9, state]]));
    }
    await flush();
    expect(mallory.closings[0]?.reason).toBe("malformed");
  });

  it("[A4] passes no __proto__ on", async () => {
    open();
    const anna = await world.join("anna");
    const mallory = await world.join("mallory", {}, { presence: null });
    const from = anna.heard.length;
    mallory.sendRaw(awarenessFrame([[mallory.doc.clientID, 1, '{"__proto__":{"admin":true},"a":{"__proto__":1}}']]));
    await flush();
    const [entry] = awarenessHeard(anna, from);
    expect(new TextDecoder().decode(entry?.stateBytes)).toMatch(/^\{"a":\{\},"user":/);
  });

  it("[A5] is timed by the server: a clock sent as far ahead as can be does not outlive its socket", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris", {}, { presence: null });
    boris.sendRaw(awarenessFrame([[boris.doc.clientID, Number.MAX_SAFE_INTEGER, '{"place":"for ever"}']]));
    await flush();
    expect(seenBy(anna, boris)).toMatchObject({ place: "for ever" });
    boris.pair.cut();
    await flush();
    boris.awareness.setLocalState({ place: "back" });
    boris.connect(world.hub);
    await flush();
    expect(seenBy(anna, boris)).toMatchObject({ place: "back" });
  });
});

describe("how it travels", () => {
  it("[A6] is gathered for 50 ms: only the newest state, never to the one it is about", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    await flush();
    await world.pass(2_000);
    const [atAnna, atBoris] = [anna.heard.length, boris.heard.length];
    for (let cursor = 0; cursor < 8; cursor++) anna.awareness.setLocalStateField("cursor", cursor);
    await world.settle();
    expect(awarenessHeard(boris, atBoris)).toEqual([]);
    await flush();
    expect(awarenessHeard(boris, atBoris).length).toBe(1);
    expect(seenBy(boris, anna)).toMatchObject({ cursor: 7 });
    expect(awarenessHeard(anna, atAnna)).toEqual([]);
  });

  it("[A7] is passed on at most eight times a second, and the newest always arrives", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    await flush();
    await world.pass(2_000);
    const from = boris.heard.length;
    for (let tick = 0; tick < 40; tick++) {
      anna.awareness.setLocalStateField("cursor", tick);
      await flush();
    }
    expect(awarenessHeard(boris, from).length).toBeLessThanOrEqual(8 + 16);
    await world.pass(1_000);
    expect(seenBy(boris, anna)).toMatchObject({ cursor: 39 });
  });

  it("[A8] ends when the socket does, or when the client says so", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    const vera = await world.join("vera");
    await flush();
    boris.pair.cut();
    vera.awareness.setLocalState(null);
    await flush();
    expect(seenBy(anna, boris)).toBeUndefined();
    expect(seenBy(anna, vera)).toBeUndefined();
    vera.awareness.setLocalState({ place: "again" });
    await flush();
    expect(seenBy(anna, vera)).toMatchObject({ place: "again" });
  });

  it("[A9] is left out for slow readers, who get the whole picture when they have caught up", async () => {
    open();
    const anna = await world.join("anna");
    const slow = await world.join("slow");
    await flush();
    slow.pair.extraBuffered = 300 * 1024;
    const from = slow.heard.length;
    anna.awareness.setLocalStateField("cursor", 5);
    await flush();
    expect(awarenessHeard(slow, from)).toEqual([]);
    slow.pair.extraBuffered = 0;
    await world.pass(1_000);
    expect(seenBy(slow, anna)).toMatchObject({ cursor: 5 });
  });

  it("[A10] follows a clientID to its newer socket: the old one's end changes nothing", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    await flush();
    const dead = boris.pair;
    boris.connect(world.hub);
    await flush();
    dead.session?.receive(awarenessFrame([[boris.doc.clientID, 9, '{"place":"from the dead"}']]));
    await flush();
    expect(seenBy(anna, boris)).toMatchObject({ place: "steps" });
    dead.session?.closed();
    await flush();
    expect(seenBy(anna, boris)).toMatchObject({ place: "steps" });
  });

  it("[A10] is shown to whoever comes later, and to whoever asks", async () => {
    open();
    const anna = await world.join("anna");
    await flush();
    const boris = await world.join("boris");
    expect(seenBy(boris, anna)).toMatchObject({ place: "steps" });
    const from = boris.heard.length;
    boris.sendRaw(encodeQueryAwareness());
    await world.settle();
    expect(awarenessHeard(boris, from).map((entry) => entry.clientId)).toEqual([anna.doc.clientID]);
  });

  it("[A11] reaches people on other servers, with its member, and fades when their server falls silent", async () => {
    open();
    const other = world.newHub();
    const anna = await world.join("anna");
    const boris = world.client("boris");
    boris.connect(other);
    await flush();
    await flush();
    expect(seenBy(boris, anna)).toMatchObject({ place: "steps", user: { id: "anna" } });
    expect(seenBy(anna, boris)).toMatchObject({ user: { id: "boris" } });
    const mallory = world.client("mallory", {}, { presence: null });
    mallory.connect(other);
    await world.settle();
    mallory.sendRaw(awarenessFrame([[anna.doc.clientID, 5, '{"place":"stolen"}']]));
    await flush();
    expect(seenBy(boris, anna)).toMatchObject({ user: { id: "anna" } });
    world.fanOut.loses = true;
    anna.pair.cut();
    await world.pass(40_000, [world.hub, other]);
    const vera = world.client("vera");
    vera.connect(other);
    await flush();
    expect(seenBy(vera, anna)).toBeUndefined();
  });

  it("[A12] never creates a row, and a flood of forged ids leaves nothing behind", async () => {
    open();
    const anna = await world.join("anna");
    const mallory = await world.join("mallory");
    await flush();
    const forged = Array.from({ length: 20_000 }, (_, at) => [1_000_000 + at, 1, "{}"] as const);
    mallory.sendRaw(awarenessFrame(forged));
    await flush();
    expect(anna.awareness.getStates().size).toBe(2);
    expect((await world.rows()).length).toBe(0);
  });
});
