/**
 * What follows when a modified client has written something after which copies of a document may differ without
 * noticing: the row counts no more, and everybody goes on from the server's copy under a new epoch.
 */
import type { DocumentStorage, LogRow, RoomName, SyncHub } from "@zaedno/sync";
import type { Sql } from "postgres";
import { beginEpoch } from "./epoch.ts";
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
    const head = stored.snapshotSeq + stored.tail.length;
    const begun = await sql.begin((tx) => beginEpoch(tx, room, { bytes, head, begunBy: "voided row" }));
    if (begun !== null) break;
  }
  hub.closeWhere((admission) => {
    if (admission.room !== room) return null;
    return admission.member === row.owner ? "malformed" : "epochChanged";
  });
}
