/** A document goes on under a new epoch: from the server's copy, with the former epoch as its parent. */
import { randomBytes } from "node:crypto";
import { isPlanId } from "@zaedno/plan";
import { planRoom } from "@zaedno/programme";
import type { RoomName } from "@zaedno/sync";
import type { ISql } from "postgres";
import { asBuffer, sha256 } from "./postgres-storage.ts";

export interface NewEpoch {
  /** The whole state as one update. */
  readonly bytes: Uint8Array;
  /** The sequence up to which the copy was made. */
  readonly head: number;
  readonly begunBy: "voided row" | "restore" | "mending";
}

/**
 * In the caller's transaction. Null when something was written since the copy was made, or the room was retired.
 * Throws for a room that is no plan's.
 */
export async function beginEpoch(
  tx: ISql,
  room: RoomName,
  { bytes, head, begunBy }: NewEpoch,
): Promise<RoomName | null> {
  const planId = room.split(":")[1];
  if (!isPlanId(planId)) throw new Error(`${room} is no plan's room`);
  const epoch = randomBytes(16).toString("base64url");
  const name = planRoom(planId, epoch) as RoomName;
  const [former] = await tx<{ schemaVersion: number; epoch: string }[]>`
    update document set retired_at = now() where name = ${room} and head = ${head} and retired_at is null
    returning schema_version as "schemaVersion", epoch`;
  if (former === undefined) return null;
  await tx`
    insert into document (name, subject, epoch, parent_epoch, head, schema_version, begun_by)
    values (${name}, ${`plan:${planId}`}, ${epoch}, ${former.epoch}, 1, ${former.schemaVersion}, ${begunBy})`;
  await tx`
    insert into document_update (name, seq, bytes, sha256) values (${name}, 1, ${asBuffer(bytes)}, ${sha256(bytes)})`;
  await tx`
    insert into client_owner (name, client_id, owner, seq) select ${name}, client_id, owner, 1 from client_owner where name = ${room}`;
  await tx`update plan set epoch = ${epoch} where id = ${planId}`;
  return name;
}
