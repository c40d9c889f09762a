import { randomBytes } from "node:crypto";
import { freshDatabase, type TestDatabase } from "@zaedno/programme/testing";
import type { OwnerId, RoomName } from "@zaedno/sync";
import { storageContract } from "@zaedno/sync/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DamagedLogError } from "./postgres-storage/reading.ts";
import { PostgresStorage, sha256 } from "./postgres-storage.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const anna = "mem_anna" as OwnerId;
const boris = "mem_boris" as OwnerId;
const freshName = () => `plan:pln_test:${randomBytes(8).toString("hex")}` as RoomName;

storageContract("PostgreSQL", async () => {
  const { sql } = database;
  return {
    storage: new PostgresStorage(sql),
    members: [anna, boris],
    freshName,
    create,
    retire: async (room) => void (await sql`update document set retired_at = now() where name = ${room}`),
    compact: async (room, upto, snapshot) => {
      await sql.begin(async (tx) => {
        await tx`insert into document_snapshot (name, upto, bytes, sha256)
                 values (${room}, ${upto}, ${Buffer.from(snapshot)}, ${sha256(snapshot)})`;
        await tx`delete from document_update where name = ${room} and seq <= ${upto}`;
      });
    },
    refusedOf: async (room) => {
      const rows = await sql<{ owner: OwnerId; reason: string; bytes: Uint8Array }[]>`
        select member_id as owner, reason, bytes from refused_update where name = ${room} order by id`;
      return [...rows];
    },
    close: async () => {},
  };
});

test("many servers that append to the same rooms in any order never wait for each other for ever, and leave no gap", async () => {
  const rooms = [freshName(), freshName(), freshName()];
  for (const room of rooms) await create(room);
  const storage = new PostgresStorage(database.sql);
  const writer = async (turn: number) => {
    const order = turn % 2 === 0 ? rooms : [...rooms].reverse();
    const heads = await storage.heads(order);
    const rows = [{ bytes: Uint8Array.of(turn), owner: anna, claims: [] }];
    return await storage.append(order.map((room) => ({ room, expectedHead: heads.get(room) ?? 0, rows })));
  };
  const outcomes = (await Promise.all(Array.from({ length: 40 }, (_, turn) => writer(turn)))).flat();
  const committed = outcomes.filter((outcome) => outcome === "committed").length;
  expect(committed).toBeGreaterThanOrEqual(rooms.length);
  const stored = await Promise.all(rooms.map((room) => storage.load(room)));
  expect(stored.reduce((sum, document) => sum + (document?.tail.length ?? 0), 0)).toBe(committed);
});

test("a row whose bytes were changed in the database is found, not served", async () => {
  const room = freshName();
  await create(room);
  const storage = new PostgresStorage(database.sql);
  await storage.append([{ room, expectedHead: 0, rows: [{ bytes: Uint8Array.of(1, 2), owner: anna, claims: [] }] }]);
  await database.sql`update document_update set bytes = ${Buffer.of(1, 3)} where name = ${room}`;
  await expect(storage.load(room)).rejects.toThrow(DamagedLogError);
});

test("a missing row is found, not skipped", async () => {
  const room = freshName();
  await create(room);
  const storage = new PostgresStorage(database.sql);
  const rows = [1, 2, 3].map((byte) => ({ bytes: Uint8Array.of(byte), owner: anna, claims: [] }));
  await storage.append([{ room, expectedHead: 0, rows }]);
  await database.sql`delete from document_update where name = ${room} and seq = 2`;
  await expect(storage.load(room)).rejects.toThrow(DamagedLogError);
});

test("nobody fills the disk with changes that are refused", async () => {
  const room = freshName();
  await create(room);
  const storage = new PostgresStorage(database.sql);
  const bytes = new Uint8Array(12 * 1024 * 1024);
  for (let time = 0; time < 4; time += 1) await storage.keepRefused(room, anna, "malformed", bytes);
  await storage.keepRefused(room, boris, "malformed", Uint8Array.of(1));
  const kept = await database.sql<{ member: string; count: number }[]>`
    select member_id as member, count(*)::int as count from refused_update where name = ${room} group by member_id`;
  expect(new Map(kept.map(({ member, count }) => [member, count]))).toEqual(
    new Map([
      [anna, 2],
      [boris, 1],
    ]),
  );
});

async function create(room: RoomName): Promise<void> {
  const [, planId = "", epoch = ""] = room.split(":");
  const subject = `plan:${planId}-${epoch}`;
  await database.sql`insert into document (name, subject, epoch, schema_version) values (${room}, ${subject}, ${epoch}, 2)`;
}
