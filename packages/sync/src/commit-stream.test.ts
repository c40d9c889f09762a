/** The way into the log (C): order, failure, and writers on other servers. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "./close-codes.ts";
import type { MemoryStorage } from "./memory-storage.ts";
import type { Append, AppendOutcome, DocumentStorage, RoomName } from "./storage.ts";
import { FailingStorage, HeldStorage } from "./testing/storage-wrappers.ts";
import { SyncWorld, type SyncWorldOptions, worldOn } from "./testing/sync-world.ts";

class RecordingStorage extends HeldStorage {
  readonly #batches: (readonly Append[])[];

  constructor(log: MemoryStorage, batches: (readonly Append[])[]) {
    super(log);
    this.#batches = batches;
  }

  override append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    this.#batches.push(batch);
    return super.append(batch);
  }
}

/** Answers without an outcome for anything. */
class SilentStorage extends HeldStorage {
  override async append(): Promise<readonly AppendOutcome[]> {
    return [];
  }
}

let world: SyncWorld;
afterEach(() => world.close());

function open(options: SyncWorldOptions = {}): void {
  world = new SyncWorld(options);
}

function openOn<Storage extends DocumentStorage>(
  wrap: (log: MemoryStorage) => Storage,
  options: Omit<SyncWorldOptions, "storage"> = {},
): Storage {
  const made = worldOn(wrap, options);
  world = made.world;
  return made.storage;
}

describe("commit, then relay, then acknowledge", () => {
  it("[C1] shows nobody what is not durable, and acknowledges after the others have been told", async () => {
    const storage = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    storage.hold("append");
    anna.text.insert(0, "hello");
    await world.settle();
    expect(boris.text.toJSON()).toBe("");
    expect(anna.saved).toBe(anna.sentUpdates - 1);
    const order: string[] = [];
    boris.pair.server.send = () => order.push("relayed");
    anna.pair.server.send = () => order.push("acknowledged");
    storage.letGo("append");
    await world.settle();
    expect(order).toEqual(["relayed", "acknowledged"]);
    expect((await world.rows()).length).toBe(1);
  });

  it("[C2] leaves nothing half known when the server dies before the commit", async () => {
    const storages: HeldStorage[] = [];
    open({
      storage: (log) => {
        const storage = new HeldStorage(log);
        storages.push(storage);
        return storage;
      },
    });
    const anna = await world.join("anna");
    storages[0]?.hold("append");
    anna.text.insert(0, "kept by anna");
    await world.settle();
    storages[0]?.die();
    anna.pair.cut();
    const next = world.newHub();
    const boris = world.client("boris");
    boris.connect(next);
    await world.settle();
    expect(boris.text.toJSON()).toBe("");
    anna.connect(next);
    await world.settle();
    expect(boris.text.toJSON()).toBe("kept by anna");
    expect(anna.isSaved).toBe(true);
  });

  it("[C3] does not store twice what the log has although its answer was lost", async () => {
    const storage = openOn((log) => new FailingStorage(log));
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    storage.failing = { append: "after" };
    anna.text.insert(0, "once");
    await world.settle();
    expect(anna.isSaved).toBe(false);
    storage.failing = {};
    await world.pass(1_000);
    expect(anna.isSaved).toBe(true);
    expect(boris.text.toJSON()).toBe("once");
    expect((await world.rows()).length).toBe(1);
  });

  it("[C4] lets one room's failure hold up no other", async () => {
    const storage = openOn((log) => new FailingStorage(log));
    const broken = "plan:broken:epoch" as RoomName;
    world.log.create(broken);
    const anna = await world.join("anna");
    const boris = await world.join("boris", { room: broken });
    storage.brokenRooms.add(broken);
    anna.text.insert(0, "a");
    boris.text.insert(0, "b");
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect(boris.isSaved).toBe(false);
    storage.brokenRooms.clear();
    await world.pass(1_000);
    expect(boris.isSaved).toBe(true);
  });

  it("[C5] acknowledges nothing while storage fails, and after ten seconds asks everybody to come again", async () => {
    const storage = openOn((log) => new FailingStorage(log));
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    storage.failing = { append: "before" };
    anna.text.insert(0, "patience");
    await world.pass(9_000);
    expect(anna.closings).toEqual([]);
    expect(anna.isSaved).toBe(false);
    await world.pass(3_000);
    expect(anna.closings[0]?.code).toBe(closeCodes.busy.code);
    expect(boris.closings[0]?.code).toBe(closeCodes.busy.code);
    storage.failing = {};
    anna.connect(world.hub);
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect((await world.rows()).length).toBe(1);
  });

  it("[C5] gives up a storage that never answers", async () => {
    const storage = openOn((log) => new HeldStorage(log));
    const anna = await world.join("anna");
    storage.hold("append");
    anna.text.insert(0, "a");
    await world.pass(11_000);
    expect(anna.closings[0]?.code).toBe(closeCodes.busy.code);
  });

  it("[C6] sends away who fills the queue faster than it is written", async () => {
    const storage = openOn((log) => new HeldStorage(log), { limits: { queueBytes: 1_000 } });
    const anna = await world.join("anna");
    storage.hold("append");
    anna.text.insert(0, "x".repeat(600));
    await world.settle();
    expect(anna.closings).toEqual([]);
    anna.text.insert(0, "y".repeat(600));
    await world.settle();
    expect(anna.closings[0]?.code).toBe(closeCodes.busy.code);
    storage.letGo("append");
    anna.connect(world.hub);
    await world.settle();
    expect(anna.isSaved).toBe(true);
  });

  it("[C8] sends everybody to the new epoch when the room was retired under their hands", async () => {
    open();
    const anna = await world.join("anna");
    world.log.retire(world.room);
    anna.text.insert(0, "too late");
    await world.settle();
    expect(anna.closings[0]?.code).toBe(closeCodes.epochChanged.code);
    expect(anna.isSaved).toBe(false);
  });

  it("[C9] gathers while a batch is written: one append for all rooms, in id order", async () => {
    const batches: (readonly Append[])[] = [];
    const storage = openOn((log) => new RecordingStorage(log, batches));
    const other = "plan:another:epoch" as RoomName;
    world.log.create(other);
    const anna = await world.join("anna");
    const boris = await world.join("boris", { room: other });
    storage.hold("append");
    for (const letter of "abc") {
      anna.text.insert(0, letter);
      boris.text.insert(0, letter);
      await world.settle();
    }
    expect(batches.length).toBe(1);
    storage.letGo("append");
    await world.settle();
    expect(batches.map((batch) => batch.map(({ room, rows }) => [room, rows.length]))).toEqual([
      [
        [other, 1],
        [world.room, 1],
      ],
      [
        [other, 2],
        [world.room, 2],
      ],
    ]);
  });

  it("[C10] stores and relays only what is news of a frame, never the bytes that were sent", async () => {
    open();
    const anna = await world.join("anna");
    anna.text.insert(0, "first");
    await world.settle();
    anna.pair.cut();
    anna.text.insert(5, " second");
    const whole = Y.encodeStateAsUpdate(anna.doc);
    const boris = await world.join("boris");
    anna.connect(world.hub);
    anna.sendRaw(Uint8Array.from([0, 2, whole.length, ...whole]));
    await world.settle();
    const rows = await world.rows();
    expect(rows.length).toBe(2);
    expect(rows[1]?.bytes.length).toBeLessThan(whole.length);
    expect(boris.text.toJSON()).toBe("first second");
    expect(anna.isSaved).toBe(true);
  });
});

describe("several servers on one log", () => {
  it("[C7] reads what another server wrote first, judges again, and then commits", async () => {
    open();
    const other = world.newHub();
    const anna = await world.join("anna");
    const boris = world.client("boris");
    boris.connect(other);
    await world.settle();
    for (let round = 0; round < 5; round++) {
      anna.text.insert(0, "a");
      boris.text.insert(0, "b");
      await world.settle();
    }
    expect(anna.text.toJSON()).toBe(boris.text.toJSON());
    expect(anna.text.length).toBe(10);
    expect(anna.isSaved && boris.isSaved).toBe(true);
    expect((await world.rows()).map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("[C7] gives a clientID that two members use at once to the one whom the log heard first", async () => {
    open();
    const other = world.newHub();
    const anna = world.client("anna", {}, { clientId: 77, presence: null });
    const boris = world.client("boris", {}, { clientId: 77, presence: null });
    anna.connect(world.hub);
    boris.connect(other);
    await world.settle();
    anna.text.insert(0, "anna");
    boris.text.insert(0, "boris");
    await world.settle();
    const rows = await world.rows();
    expect(rows.length).toBe(1);
    const [winner, loser] = rows[0]?.owner === "anna" ? [anna, boris] : [boris, anna];
    expect(winner.isSaved).toBe(true);
    expect(loser.closings[0]?.code).toBe(closeCodes.foreignClient.code);
    expect(world.log.refusedOf(world.room).length).toBe(1);
  });

  it("[C7] calls nobody a forger before the log was read: a client may have heard more than this server", async () => {
    open();
    const other = world.newHub();
    const vera = world.client("vera");
    vera.connect(other);
    await world.settle();
    world.fanOut.loses = true;
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "one ");
    await world.settle();
    await world.pass(1_000, [other]);
    vera.map.set("catches", "up");
    await world.settle();
    anna.text.insert(4, "two");
    await world.settle();
    boris.pair.cut();
    boris.map.set("seen", true);
    boris.connect(other);
    await world.settle();
    expect(boris.closings.map(({ code }) => code)).toEqual([1006]);
    expect(boris.isSaved).toBe(true);
    expect(vera.text.toJSON()).toBe("one two");
  });

  it("[C11] heals lost hints by the log: within seconds, and at once when somebody writes", async () => {
    open();
    const other = world.newHub();
    const anna = await world.join("anna");
    const boris = world.client("boris");
    boris.connect(other);
    await world.settle();
    world.fanOut.loses = true;
    anna.text.insert(0, "unheard");
    await world.settle();
    expect(boris.text.toJSON()).toBe("");
    boris.map.set("hello", 1);
    await world.settle();
    expect(boris.text.toJSON()).toBe("unheard");
    anna.text.insert(0, "still ");
    await world.settle();
    await world.pass(4_000, [world.hub, other]);
    expect(boris.text.toJSON()).toBe("still unheard");
    expect(anna.map.get("hello")).toBe(1);
  });

  it("[C11] takes hints that come late, twice or out of order", async () => {
    open();
    const other = world.newHub();
    const boris = world.client("boris");
    boris.connect(other);
    const anna = await world.join("anna");
    world.fanOut.loses = true;
    for (const letter of "abc") {
      anna.text.insert(anna.text.length, letter);
      await world.settle();
    }
    world.fanOut.loses = false;
    const rows = await world.rows();
    const seat = world.fanOut.join();
    for (const at of [2, 0, 0, 1, 2]) {
      seat.publish({ kind: "committed", room: world.room, rows: rows.slice(at, at + 1) });
      await world.settle();
    }
    expect(boris.text.toJSON()).toBe("abc");
    expect(world.errors).toEqual([]);
  });

  it("[C11] wakes an evicted room for what another server committed", async () => {
    open();
    const other = world.newHub();
    const boris = world.client("boris");
    boris.connect(other);
    await world.settle();
    await world.pass(62_000, [world.hub, other]);
    expect(other.stats().openRooms).toBe(0);
    const anna = await world.join("anna");
    anna.text.insert(0, "wake up");
    await world.settle();
    expect(boris.text.toJSON()).toBe("wake up");
  });
});

describe("bugs", () => {
  it("[C12] end at the room that has them", async () => {
    open({
      onCommitted: () => {
        throw new Error("a hook with a bug");
      },
    });
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    anna.text.insert(0, "a");
    await world.settle();
    expect(boris.text.toJSON()).toBe("a");
    expect(anna.isSaved).toBe(true);
    expect(world.errors.length).toBe(1);
  });

  it("[C12] end at the socket that throws", async () => {
    open();
    const anna = await world.join("anna");
    const boris = await world.join("boris");
    boris.pair.server.send = () => {
      throw new Error("a socket with a bug");
    };
    anna.text.insert(0, "a");
    await world.settle();
    expect(anna.isSaved).toBe(true);
    expect(boris.closings[0]?.code).toBe(closeCodes.busy.code);
  });

  it("[C12] of storage that answers nonsense are treated as its failure", async () => {
    openOn((log) => new SilentStorage(log));
    const anna = await world.join("anna");
    anna.text.insert(0, "a");
    await world.pass(12_000);
    expect(anna.closings[0]?.code).toBe(closeCodes.busy.code);
  });
});
