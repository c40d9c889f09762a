/**
 * What a document says, as one hash: the same for the same state, whether it comes from a log, a snapshot or a new
 * epoch. With it a restored document is compared with the one that was saved.
 */
import { createHash } from "node:crypto";
import type { RoomName, StoredDocument } from "@zaedno/sync";
import type { ISql } from "postgres";
import * as Y from "yjs";
import { readDocument } from "../postgres-storage/reading.ts";
import { documentOf, isWhole } from "../reviewer/whole-document.ts";
import type { DocumentFacts } from "./manifest.ts";

/** Of every document that is alive, in order, one at a time: they may be large. */
export async function* documentFacts(tx: ISql): AsyncGenerator<DocumentFacts> {
  const [log] = await tx`select to_regclass('document') is not null as there`;
  if (log?.there !== true) return;
  const alive = await tx<{ name: RoomName; head: string }[]>`
    select name, head from document where retired_at is null order by name`;
  for (const { name, head } of alive) yield { name, head: Number(head), ...(await readAndDigest(tx, name)) };
}

async function readAndDigest(tx: ISql, room: RoomName): Promise<Pick<DocumentFacts, "digest" | "fault">> {
  try {
    const stored = await readDocument(tx, room);
    return stored === null ? { digest: null, fault: "not there" } : { digest: digestOf(stored), fault: null };
  } catch (error) {
    // A backup of what is damaged is worth more than none: the fault is written down and told.
    return { digest: null, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Throws when a change in it waits for another that never came. */
export function digestOf(stored: StoredDocument): string {
  const doc = documentOf(stored);
  if (!isWhole(doc)) throw new Error("changes are missing that later ones were built on");
  const hash = createHash("sha256");
  for (const name of [...doc.share.keys()].sort()) {
    const content = JSON.stringify(inOrder(doc.getMap(name).toJSON()));
    // A root that only a later build knows is empty in an earlier one.
    if (content !== "{}") hash.update(`${name} ${content}\n`);
  }
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return hash.update(JSON.stringify(clocks)).digest("hex");
}

/** Keys in one order, and whole numbers without limit as text: JSON has no word for them. */
function inOrder(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
