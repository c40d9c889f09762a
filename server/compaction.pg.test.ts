import { randomBytes } from "node:crypto";
import { openPlan } from "@zaedno/plan";
import { freshDatabase, type TestDatabase } from "@zaedno/programme/testing";
import type { OwnerId, RoomName, Snapshot, StoredDocument } from "@zaedno/sync";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { Compaction } from "./compaction.ts";
import { createLog } from "./log.ts";
import { PostgresStorage } from "./postgres-storage.ts";
import { mergedLog } from "./reviewer/whole-document.ts";

let database: TestDatabase;
let storage: PostgresStorage;
let room: RoomName;
let doc: Y.Doc;
let head: number;

beforeAll(async () => {
  database = await freshDatabase();
  storage = new PostgresStorage(database.sql);
});
beforeEach(async () => {
  room = `plan:pln_test:${randomBytes(8).toString("hex")}` as RoomName;
  doc = openPlan();
  head = 0;
  await database.sql`insert into document (name, subject, epoch, schema_version) values (${room}, ${room}, 'e', 2)`;
});
afterAll(() => database.drop());

test("a log of five hundred rows stays as it is, one more makes it a snapshot and an empty tail", async () => {
  const { compaction, snapshots } = setup();
  compaction.grew(room, await write(500));
  await compaction.idle();
  expect(snapshots).toEqual([]);
  compaction.grew(room, await write(1));
  await compaction.idle();
  const stored = await load();
  expect([stored.snapshotSeq, stored.tail.length, snapshots.map(({ upto }) => upto)]).toEqual([501, 0, [501]]);
  expect(fieldsOf(stored)).toEqual(doc.getMap("meta").toJSON());
});

test("what is written while the log is merged stays in the tail, and nothing is lost", async () => {
  const { compaction } = setup(async (stored) => {
    await write(3);
    return mergedLog(stored);
  });
  compaction.grew(room, await write(501));
  await compaction.idle();
  const stored = await load();
  expect([stored.snapshotSeq, stored.tail.length]).toEqual([501, 3]);
  expect(fieldsOf(stored)).toEqual(doc.getMap("meta").toJSON());
});

test("covered rows are archived, and three snapshots are kept", async () => {
  const { compaction } = setup();
  for (let round = 0; round < 4; round += 1) {
    compaction.grew(room, await write(501));
    await compaction.idle();
  }
  const [archived] =
    await database.sql`select count(*)::int as count from document_update_archive where name = ${room}`;
  const kept = await database.sql<
    { upto: string }[]
  >`select upto from document_snapshot where name = ${room} order by upto`;
  expect([archived?.count, kept.map(({ upto }) => Number(upto))]).toEqual([2004, [1002, 1503, 2004]]);
});

test("a merge that can't be proven changes nothing, and is not tried again", async () => {
  let tries = 0;
  const { compaction } = setup(async () => {
    tries += 1;
    return null;
  });
  for (let round = 0; round < 2; round += 1) {
    compaction.grew(room, await write(501));
    await compaction.idle();
  }
  expect([tries, (await load()).tail.length]).toEqual([1, 1002]);
});

function setup(merge: (stored: StoredDocument) => Promise<Uint8Array | null> = async (stored) => mergedLog(stored)) {
  const snapshots: Snapshot[] = [];
  const done = (_room: RoomName, snapshot: Snapshot) => void snapshots.push(snapshot);
  const compaction = new Compaction({ sql: database.sql, storage, log: createLog("silent"), merge, done });
  return { compaction, snapshots };
}

/** Small changes that each are a row; gives them as the room would. */
async function write(count: number) {
  const rows = Array.from({ length: count }, (_, at) => {
    const before = Y.encodeStateVector(doc);
    doc.getMap("meta").set(`field ${(head + at) % 20}`, head + at);
    return { bytes: Y.encodeStateAsUpdate(doc, before), owner: "mem_anna" as OwnerId, claims: [] };
  });
  expect(await storage.append([{ room, expectedHead: head, rows }])).toEqual(["committed"]);
  head += count;
  return rows.map((row, at) => ({ ...row, seq: head - count + at + 1 }));
}

async function load(): Promise<StoredDocument> {
  const stored = await storage.load(room);
  if (stored === null) throw new Error("the room is gone");
  return stored;
}

function fieldsOf({ snapshot, tail }: StoredDocument): unknown {
  const copy = openPlan();
  if (snapshot.length > 0) Y.applyUpdate(copy, snapshot);
  for (const { bytes } of tail) Y.applyUpdate(copy, bytes);
  return copy.getMap("meta").toJSON();
}
