/** The first state of a plan's document: written by the server, once, before anybody can be in the room. */
import { createPlan, type NewPlan, openPlan, rootNames } from "@zaedno/plan";
import { LocalFanOut, type RoomName, SyncHub, systemClock } from "@zaedno/sync";
import type { Sql } from "postgres";
import { encodeStateAsUpdate } from "yjs";
import { PostgresStorage } from "./postgres-storage.ts";

/** A plan with nothing in it but what it is called. */
export function firstState(plan: NewPlan): Uint8Array {
  const doc = openPlan();
  createPlan(doc, plan);
  return encodeStateAsUpdate(doc);
}

/** Throws when the document already has a state. */
export async function storeFirstState(sql: Sql, room: string, bytes: Uint8Array): Promise<void> {
  const hub = new SyncHub({
    storage: new PostgresStorage(sql),
    fanOut: new LocalFanOut().join(),
    clock: systemClock,
    roots: new Set(rootNames),
  });
  try {
    const outcome = await hub.appendAsServer(room as RoomName, bytes, 0);
    if (outcome !== "committed") throw new Error(`The document of ${room} could not be begun: ${outcome}`);
  } finally {
    await hub.close();
  }
}
