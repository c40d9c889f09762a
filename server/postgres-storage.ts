/**
 * The sync log in PostgreSQL. A batch of many rooms is one statement, so it costs one durable write;
 * the document's row lock makes each room's sequence gap-free, also with several servers.
 */
import { createHash } from "node:crypto";
import {
  type Append,
  type AppendOutcome,
  type DocumentStorage,
  type LogRow,
  type OwnerId,
  type RoomName,
  type StoredDocument,
  serverOwner,
} from "@zaedno/sync";
import type { Sql } from "postgres";
import { readDocument, readRowsAfter } from "./postgres-storage/reading.ts";

/** Per room and member; more comes only from a client that means to fill the disk. */
const refusedBytesKept = 32 * 1024 * 1024;

export class PostgresStorage implements DocumentStorage {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  load(room: RoomName): Promise<StoredDocument | null> {
    return readDocument(this.#sql, room);
  }

  readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
    return readRowsAfter(this.#sql, room, seq);
  }

  async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    if (batch.length === 0) return [];
    const outcomes = await appendAll(this.#sql, batch);
    return batch.map(({ room }) => outcomes.get(room) ?? "gone");
  }

  async heads(rooms: readonly RoomName[]): Promise<ReadonlyMap<RoomName, number>> {
    const rows = await this.#sql<{ name: RoomName; head: string }[]>`
      select name, head from document where name = any (${[...rooms]}::text[]) and retired_at is null`;
    return new Map(rows.map(({ name, head }) => [name, Number(head)]));
  }

  async keepRefused(room: RoomName, owner: OwnerId, reason: string, bytes: Uint8Array): Promise<void> {
    const member = memberColumn(owner);
    await this.#sql`
      insert into refused_update (name, member_id, reason, bytes)
      select ${room}, ${member}, ${reason}, ${asBuffer(bytes)}
      where (
        select coalesce(sum(octet_length(bytes)), 0) from refused_update
        where name = ${room} and member_id is not distinct from ${member}
      ) + ${bytes.length}::int <= ${refusedBytesKept}`;
  }
}

/**
 * Rows are locked in name order, or two servers could wait for each other; only then the heads are compared.
 * So whoever claims a clientID has read every claim before it, and the first claim stands.
 */
async function appendAll(sql: Sql, batch: readonly Append[]): Promise<ReadonlyMap<string, AppendOutcome>> {
  const { rooms, rows, claims } = columnsOf(batch);
  const result = await sql<{ name: string; committed: boolean }[]>`
    with
      wanted as (
        select * from unnest(${rooms.name}::text[], ${rooms.head}::bigint[], ${rooms.rows}::bigint[]) as w (name, head, rows)
      ),
      locked as (
        select d.name, d.head from document d
        where d.name = any (${rooms.name}::text[]) and d.retired_at is null
        order by d.name for no key update
      ),
      moved as (
        update document d set head = w.head + w.rows
        from wanted w join locked l on l.name = w.name and l.head = w.head
        where d.name = w.name
        returning d.name
      ),
      stored as (
        insert into document_update (name, seq, bytes, sha256, member_id)
        select r.name, r.seq, decode(r.bytes, 'hex'), decode(r.sha256, 'hex'), r.member_id
        from unnest(
          ${rows.name}::text[], ${rows.seq}::bigint[], ${rows.bytes}::text[], ${rows.sha256}::text[], ${rows.member}::text[]
        ) as r (name, seq, bytes, sha256, member_id)
        join moved m on m.name = r.name
      ),
      claimed as (
        insert into client_owner (name, client_id, owner, seq)
        select c.name, c.client_id, c.owner, c.seq
        from unnest(
          ${claims.name}::text[], ${claims.client}::bigint[], ${claims.owner}::text[], ${claims.seq}::bigint[]
        ) as c (name, client_id, owner, seq)
        join moved m on m.name = c.name
        on conflict (name, client_id) do nothing
      )
    select l.name, m.name is not null as committed from locked l left join moved m on m.name = l.name`;
  return new Map(result.map(({ name, committed }) => [name, committed ? "committed" : "behind"]));
}

/** The batch turned from objects into columns, as `unnest` wants it; bytes as hex, which the driver would make of them anyhow. */
function columnsOf(batch: readonly Append[]) {
  const rows = batch.flatMap(({ room, expectedHead, rows }) =>
    rows.map((row, at) => ({ ...row, room, seq: expectedHead + 1 + at })),
  );
  const claims = rows.flatMap(({ room, seq, claims }) => claims.map((claim) => ({ ...claim, room, seq })));
  return {
    rooms: {
      name: batch.map(({ room }) => room),
      head: batch.map(({ expectedHead }) => expectedHead),
      rows: batch.map(({ rows }) => rows.length),
    },
    rows: {
      name: rows.map(({ room }) => room),
      seq: rows.map(({ seq }) => seq),
      bytes: rows.map(({ bytes }) => asBuffer(bytes).toString("hex")),
      sha256: rows.map(({ bytes }) => sha256(bytes).toString("hex")),
      member: rows.map(({ owner }) => memberColumn(owner)),
    },
    claims: {
      name: claims.map(({ room }) => room),
      client: claims.map(({ clientId }) => clientId),
      owner: claims.map(({ owner }) => owner),
      seq: claims.map(({ seq }) => seq),
    },
  };
}

/** The table says null for the server, so that no member id can ever be mistaken for it. */
function memberColumn(owner: OwnerId): string | null {
  return owner === serverOwner ? null : owner;
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** The same bytes, not a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
