/** How a document comes back from its log: in one statement, so in one consistent view, and never unproven. */
import { createHash } from "node:crypto";
import {
  type ClientClaim,
  type LogRow,
  type OwnerId,
  type RoomName,
  type StoredDocument,
  serverOwner,
} from "@zaedno/sync";
import type { ISql } from "postgres";

/** The log itself is wrong: a row is missing or its bytes are not the ones that were acknowledged. */
export class DamagedLogError extends Error {
  override readonly name = "DamagedLogError";
}

interface Piece {
  readonly kind: "document" | "snapshot" | "row" | "owner";
  /** Head, snapshot's end, row's sequence or clientID. */
  readonly number: string;
  readonly seq: string | null;
  readonly owner: string | null;
  readonly bytes: Buffer | null;
  readonly sha256: Buffer | null;
}

/** @throws DamagedLogError */
export async function readDocument(sql: ISql, room: RoomName): Promise<StoredDocument | null> {
  const pieces = await sql<Piece[]>`
    with
      alive as (select name, head from document where name = ${room} and retired_at is null),
      latest as (
        select s.upto, s.bytes, s.sha256 from document_snapshot s join alive using (name) order by s.upto desc limit 1
      )
    select 'document' as kind, head as number, null::bigint as seq, null::text as owner, null::bytea as bytes, null::bytea as sha256
      from alive
    union all select 'snapshot', upto, null, null, bytes, sha256 from latest
    union all select 'row', u.seq, null, u.member_id, u.bytes, u.sha256 from document_update u join alive using (name)
      where u.seq > coalesce((select upto from latest), 0)
    union all select 'owner', c.client_id, c.seq, c.owner, null, null from client_owner c join alive using (name)`;
  const document = pieces.find(({ kind }) => kind === "document");
  return document === undefined ? null : storedDocument(room, Number(document.number), pieces);
}

function storedDocument(room: RoomName, head: number, pieces: readonly Piece[]): StoredDocument {
  const snapshot = pieces.find(({ kind }) => kind === "snapshot");
  const snapshotSeq = snapshot === undefined ? 0 : Number(snapshot.number);
  const owners = pieces.filter(({ kind }) => kind === "owner");
  const claims = claimsBySeq(owners);
  const tail = pieces
    .filter(({ kind }) => kind === "row")
    .map((piece) => logRow(room, piece, claims))
    .sort((a, b) => a.seq - b.seq);
  refuseGaps(room, snapshotSeq, tail, head);
  return {
    snapshot: snapshot === undefined ? new Uint8Array() : provenBytes(room, snapshotSeq, snapshot),
    snapshotSeq,
    tail,
    owners: owners.map(claimOf),
  };
}

/** Rows after `seq`; null when the room is gone or those rows were compacted away. @throws DamagedLogError */
export async function readRowsAfter(sql: ISql, room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
  const pieces = await sql<Piece[]>`
    with alive as (select name, head from document where name = ${room} and retired_at is null)
    select 'document' as kind, head as number, null::bigint as seq, null::text as owner, null::bytea as bytes, null::bytea as sha256
      from alive
    union all select 'row', u.seq, null, u.member_id, u.bytes, u.sha256 from document_update u join alive using (name)
      where u.seq > ${seq}
    union all select 'owner', c.client_id, c.seq, c.owner, null, null from client_owner c join alive using (name)
      where c.seq > ${seq}`;
  const document = pieces.find(({ kind }) => kind === "document");
  if (document === undefined) return null;
  const claims = claimsBySeq(pieces.filter(({ kind }) => kind === "owner"));
  const rows = pieces
    .filter(({ kind }) => kind === "row")
    .map((piece) => logRow(room, piece, claims))
    .sort((a, b) => a.seq - b.seq);
  if (rows.length < Number(document.number) - seq) return null;
  refuseGaps(room, seq, rows, Math.max(seq, Number(document.number)));
  return rows;
}

function logRow(room: RoomName, piece: Piece, claims: ReadonlyMap<number, readonly ClientClaim[]>): LogRow {
  const seq = Number(piece.number);
  const owner = piece.owner === null ? serverOwner : (piece.owner as OwnerId);
  return { seq, bytes: provenBytes(room, seq, piece), owner, claims: claims.get(seq) ?? [] };
}

function claimsBySeq(owners: readonly Piece[]): ReadonlyMap<number, readonly ClientClaim[]> {
  const bySeq = new Map<number, ClientClaim[]>();
  for (const piece of owners) {
    const seq = Number(piece.seq);
    const same = bySeq.get(seq);
    if (same === undefined) bySeq.set(seq, [claimOf(piece)]);
    else same.push(claimOf(piece));
  }
  return bySeq;
}

function claimOf(piece: Piece): ClientClaim {
  return { clientId: Number(piece.number), owner: piece.owner as OwnerId };
}

function provenBytes(room: RoomName, seq: number, { bytes, sha256 }: Piece): Uint8Array {
  if (bytes === null || sha256 === null) throw new DamagedLogError(`${room} ${seq}: no bytes`);
  if (!createHash("sha256").update(bytes).digest().equals(sha256)) {
    throw new DamagedLogError(`${room} ${seq}: the bytes are not the ones that were stored`);
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refuseGaps(room: RoomName, after: number, rows: readonly LogRow[], head: number): void {
  const whole = rows.length === head - after && rows.every(({ seq }, at) => seq === after + 1 + at);
  if (!whole) throw new DamagedLogError(`${room}: rows ${after + 1} to ${head} are not all there`);
}
