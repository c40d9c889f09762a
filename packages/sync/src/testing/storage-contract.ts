/** What every storage of documents must do; each implementation's test calls this with its own harness. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OwnerId } from "../owner.ts";
import type { Append, DocumentStorage, NewRow, RoomName } from "../storage.ts";

export interface StorageHarness {
  readonly storage: DocumentStorage;
  /** Makes an empty room. */
  create(room: RoomName): Promise<void>;
  retire(room: RoomName): Promise<void>;
  /** Puts a snapshot in the place of the rows up to `upto`. */
  compact(room: RoomName, upto: number, snapshot: Uint8Array): Promise<void>;
  refusedOf(room: RoomName): Promise<readonly { owner: OwnerId; reason: string; bytes: Uint8Array }[]>;
  /** Two members that may own rows here. */
  readonly members: readonly [OwnerId, OwnerId];
  /** A room name that is not used yet. */
  freshName(): RoomName;
  close(): Promise<void>;
}

/** Declares the suite under `name`; `open` is called before each test. */
export function storageContract(name: string, open: () => Promise<StorageHarness>): void {
  describe(`${name} keeps the storage contract`, () => {
    let harness: StorageHarness;
    let room: RoomName;

    beforeEach(async () => {
      harness = await open();
      room = harness.freshName();
      await harness.create(room);
    });
    afterEach(() => harness.close());

    const row = (...bytes: number[]): NewRow => ({
      bytes: Uint8Array.from(bytes),
      owner: harness.members[0],
      claims: [],
    });
    const append = (expectedHead: number, ...rows: NewRow[]): Append => ({ room, expectedHead, rows });

    it("[L1] answers null for a room that does not exist", async () => {
      const nowhere = harness.freshName();
      expect(await harness.storage.load(nowhere)).toBeNull();
      expect(await harness.storage.readSince(nowhere, 0)).toBeNull();
      expect(await harness.storage.append([{ room: nowhere, expectedHead: 0, rows: [row(1)] }])).toEqual(["gone"]);
    });

    it("[L2] gives rows a sequence from 1 without a gap, and reads them back as they were", async () => {
      expect(await harness.storage.append([append(0, row(1), row(2))])).toEqual(["committed"]);
      expect(await harness.storage.append([append(2, row(3))])).toEqual(["committed"]);
      const stored = await harness.storage.load(room);
      expect(stored?.snapshotSeq).toBe(0);
      expect(stored?.tail.map((one) => [one.seq, ...one.bytes])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ]);
      expect(stored?.tail[0]?.owner).toBe(harness.members[0]);
    });

    it("[L3] answers behind, and stores nothing, when the head is another one", async () => {
      await harness.storage.append([append(0, row(1))]);
      expect(await harness.storage.append([append(0, row(2))])).toEqual(["behind"]);
      expect(await harness.storage.append([append(5, row(2))])).toEqual(["behind"]);
      expect(await harness.storage.readSince(room, 1)).toEqual([]);
    });

    it("[L4] stores what is in order of a batch, and answers each entry in its place", async () => {
      const other = harness.freshName();
      await harness.create(other);
      await harness.storage.append([append(0, row(1))]);
      const outcomes = await harness.storage.append([
        append(0, row(9)),
        { room: harness.freshName(), expectedHead: 0, rows: [row(9)] },
        { room: other, expectedHead: 0, rows: [row(7)] },
      ]);
      expect(outcomes).toEqual(["behind", "gone", "committed"]);
      expect((await harness.storage.readSince(other, 0))?.length).toBe(1);
      expect((await harness.storage.readSince(room, 0))?.length).toBe(1);
    });

    it("[L5] lets exactly one of two writers at the same head win", async () => {
      const outcomes = await Promise.all([
        harness.storage.append([append(0, row(1))]),
        harness.storage.append([append(0, row(2))]),
      ]);
      expect(outcomes.flat().sort()).toEqual(["behind", "committed"]);
      expect((await harness.storage.readSince(room, 0))?.length).toBe(1);
    });

    it("[L6] keeps who claimed a clientID, also above 2^31, and the first claim stands", async () => {
      const [anna, boris] = harness.members;
      const claims = [{ clientId: 4_294_967_295, owner: anna }];
      await harness.storage.append([append(0, { ...row(1), claims })]);
      await harness.storage.append([append(1, { ...row(2), owner: boris, claims: [{ clientId: 7, owner: boris }] })]);
      const stored = await harness.storage.load(room);
      expect(new Map(stored?.owners.map(({ clientId, owner }) => [clientId, owner]))).toEqual(
        new Map([
          [4_294_967_295, anna],
          [7, boris],
        ]),
      );
      const rows = await harness.storage.readSince(room, 0);
      expect(rows?.[0]?.claims).toEqual(claims);
      expect(rows?.[1]?.owner).toBe(boris);
    });

    it("[L7] loads snapshot and tail in one piece, and answers null for rows that are compacted away", async () => {
      await harness.storage.append([append(0, row(1), row(2), row(3))]);
      await harness.compact(room, 2, Uint8Array.of(8, 8));
      const stored = await harness.storage.load(room);
      expect([...(stored?.snapshot ?? [])]).toEqual([8, 8]);
      expect(stored?.snapshotSeq).toBe(2);
      expect(stored?.tail.map((one) => one.seq)).toEqual([3]);
      expect((await harness.storage.readSince(room, 2))?.map((one) => one.seq)).toEqual([3]);
      expect(await harness.storage.readSince(room, 1)).toBeNull();
      expect(await harness.storage.append([append(3, row(4))])).toEqual(["committed"]);
    });

    it("[L8] treats a retired room as gone", async () => {
      await harness.storage.append([append(0, row(1))]);
      await harness.retire(room);
      expect(await harness.storage.load(room)).toBeNull();
      expect(await harness.storage.readSince(room, 0)).toBeNull();
      expect(await harness.storage.append([append(1, row(2))])).toEqual(["gone"]);
      expect((await harness.storage.heads([room])).has(room)).toBe(false);
    });

    it("[L9] tells the heads of many rooms at once and leaves out those that are not there", async () => {
      const empty = harness.freshName();
      await harness.create(empty);
      await harness.storage.append([append(0, row(1), row(2))]);
      const heads = await harness.storage.heads([room, empty, harness.freshName()]);
      expect([...heads]).toEqual(
        expect.arrayContaining([
          [room, 2],
          [empty, 0],
        ]),
      );
      expect(heads.size).toBe(2);
      expect((await harness.storage.heads([])).size).toBe(0);
    });

    it("[L10] keeps refused bytes with their author and reason", async () => {
      await harness.storage.keepRefused(room, harness.members[1], "foreign", Uint8Array.of(1, 2, 3));
      const [refused] = await harness.refusedOf(room);
      expect(refused?.owner).toBe(harness.members[1]);
      expect(refused?.reason).toBe("foreign");
      expect([...(refused?.bytes ?? [])]).toEqual([1, 2, 3]);
    });
  });
}
