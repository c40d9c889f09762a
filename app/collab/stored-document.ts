/**
 * Builds the document from what the device holds, and tells which fields the unsent part of it
 * touched. Rows come from a disk, so a row that cannot be read is left out, never fatal.
 */
import { openPlan } from "@zaedno/plan";
import * as Y from "yjs";
import type { StoredCopy } from "./device-store/rows.ts";
import { readRichField } from "./field-values.ts";
import { watchFields } from "./field-watch.ts";
import { type UnsentField, UnsentFields } from "./unsent-fields.ts";

/** Origin of everything that came from the disk: it is neither an edit nor news for the disk. */
export const fromDevice = { kind: "device" } as const;

/** Applies what the server already had. True when all of it could be read and nothing is missing in between. */
export function applyDurable(doc: Y.Doc, durable: readonly Uint8Array[]): boolean {
  let isWhole = true;
  doc.transact(() => {
    for (const bytes of durable) isWhole = applyRow(doc, bytes) && isWhole;
  }, fromDevice);
  return isWhole && doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

/** False when the row cannot be read: it is then as if it had never been written. */
export function applyRow(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes, fromDevice);
    return true;
  } catch {
    return false;
  }
}

/** What the changes say, field by field, against the durable state of the same copy. */
export function fieldsOfChanges(
  copy: Pick<StoredCopy, "durable">,
  changes: readonly Uint8Array[],
): readonly UnsentField[] {
  const doc = durableDocument(copy);
  let former: Y.Doc | null = null;
  const unsent = new UnsentFields((address) => {
    former ??= durableDocument(copy);
    return readRichField(former, address);
  });
  const stop = watchFields(doc, (fields) => unsent.touch(0, fields));
  for (const bytes of changes) applyRow(doc, bytes);
  stop();
  return unsent.fields;
}

export function durableDocument({ durable }: Pick<StoredCopy, "durable">): Y.Doc {
  const doc = openPlan();
  applyDurable(doc, durable);
  return doc;
}
