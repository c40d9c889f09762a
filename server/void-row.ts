/**
 * What follows when a modified client has written something after which copies of a document may differ without
 * noticing: the row counts no more, and everybody goes on from the server's copy under a new epoch.
 */
import { randomBytes } from "node:crypto";
import { isPlanId } from "@zaedno/plan";
import { planRoom } from "@zaedno/programme";
import type { DocumentStorage, LogRow, RoomName, SyncHub } from "@zaedno/sync";
import type { Sql } from "postgres";
import { sha256 } from "./postgres-storage.ts";
import type { Reviewer } from "./reviewer.ts";

export interface VoidRowParts {
  readonly sql: Sql;
  readonly storage: DocumentStorage;
  readonly hub: SyncHub;
  readonly reviewer: Reviewer;
}

export async function voidRow(
  { sql, storage, hub, reviewer }: VoidRowParts,
  room: RoomName,
  row: LogRow,
): Promise<void> {
  await storage.keepRefused(room, row.owner, "geometry", row.bytes);
  for (;;) {
    const stored = await storage.load(room);
    // Another server was first.
    if (stored === null) break;
    const bytes = await reviewer.copyWithout(stored, row.seq);
    if (await startEpoch(sql, room, { bytes, head: stored.snapshotSeq + stored.tail.length })) break;
  }
  hub.closeWhere((admission) => {
    if (admission.room !== room) return null;
    return admission.member === row.owner ? "malformed" : "epochChanged";
  });
}

interface ServerCopy {
  readonly bytes: Uint8Array;
  /** The sequence up to which the copy was made. */
  readonly head: number;
}

/** False when something was written since the copy was made. */
async function startEpoch(sql: Sql, room: RoomName, { bytes, head }: ServerCopy): Promise<boolean> {
  const planId = room.split(":")[1];
  if (!isPlanId(planId)) throw new Error(`${room} is no plan's room`);
  const epoch = randomBytes(16).toString("base64url");
  const name = planRoom(planId, epoch);
  return await sql.begin(async (tx) => {
    const [former] = await tx<{ schemaVersion: number; epoch: string }[]>`
      update document set retired_at = now() where name = ${room} and head = ${head} and retired_at is null
      returning schema_version as "schemaVersion", epoch`;
    if (former === undefined) return false;
    await tx`
      insert into document (name, subject, epoch, parent_epoch, head, schema_version)
      values (${name}, ${`plan:${planId}`}, ${epoch}, ${former.epoch}, 1, ${former.schemaVersion})`;
    await tx`
      insert into document_update (name, seq, bytes, sha256) values (${name}, 1, ${Buffer.from(bytes)}, ${sha256(bytes)})`;
    await tx`
      insert into client_owner (name, client_id, owner, seq) select ${name}, client_id, owner, 1 from client_owner where name = ${room}`;
    await tx`update plan set epoch = ${epoch} where id = ${planId}`;
    return true;
  });
}
