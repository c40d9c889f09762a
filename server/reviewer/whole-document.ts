/** Work on a whole document, kept off the thread that serves people: bringing it up to date, and merging its log. */
import { migratePlan, openPlan, rootNames } from "@zaedno/plan";
import type { StoredDocument } from "@zaedno/sync";
import * as Y from "yjs";

/** The update that makes the document one of today's version; null when it is. @throws PlanRuleError when it is of a newer one. */
export function migrationOf(stored: StoredDocument): Uint8Array | null {
  const doc = documentOf(stored);
  const before = Y.encodeStateVector(doc);
  return migratePlan(doc) ? Y.encodeStateAsUpdate(doc, before) : null;
}

/**
 * All rows as one update, or null when it can't be proven that it says the same. Applied one by one and encoded
 * once: merging a long tail as bytes takes time that grows with its square.
 */
export function mergedLog(stored: StoredDocument): Uint8Array | null {
  const doc = documentOf(stored);
  const merged = Y.encodeStateAsUpdate(doc);
  const copy = openPlan();
  Y.applyUpdate(copy, merged);
  return saysTheSame(doc, copy) ? merged : null;
}

/**
 * The document without one row, as one update. If something was built on that row, it stays: what others had
 * acknowledged is worth more than keeping a strange order out.
 */
export function copyWithout(stored: StoredDocument, seq: number): Uint8Array {
  const kept = documentOf({ ...stored, tail: stored.tail.filter((row) => row.seq !== seq) });
  return Y.encodeStateAsUpdate(isWhole(kept) ? kept : documentOf(stored));
}

export function documentOf({ snapshot, tail }: StoredDocument): Y.Doc {
  const doc = openPlan();
  if (snapshot.length > 0) Y.applyUpdate(doc, snapshot);
  for (const { bytes } of tail) Y.applyUpdate(doc, bytes);
  return doc;
}

function saysTheSame(a: Y.Doc, b: Y.Doc): boolean {
  if (!isWhole(a) || !isWhole(b) || !Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))) return false;
  return rootNames.every((name) => textOf(a.getMap(name)) === textOf(b.getMap(name)));
}

/** JSON has no word for the whole numbers without limit that a modified client may write; they are no reason to doubt. */
function textOf(root: Y.Map<unknown>): string {
  return JSON.stringify(plain(root), (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}

/** N.B. not by `toJSON`: that of a text calls every child by name, and a modified client may have put a null there. */
function plain(value: unknown): unknown {
  if (value instanceof Y.Map) return [...value.entries()].map(([key, inner]) => [key, plain(inner)]);
  if (value instanceof Y.Text) return value.toDelta().map((part: unknown) => plain(part));
  if (value instanceof Y.XmlElement) return [value.nodeName, value.getAttributes(), value.toArray().map(plain)];
  if (value instanceof Y.Array || value instanceof Y.XmlFragment) return value.toArray().map(plain);
  return value;
}

/** Nothing in it waits for a change that never came. */
export function isWhole({ store }: Y.Doc): boolean {
  return store.pendingStructs === null && store.pendingDs === null;
}
