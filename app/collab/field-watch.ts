/**
 * Tells of every single field of the plan that changes, with what stood there before. Unsent work,
 * lost edits and the move to another epoch all speak of fields, not of bytes.
 */
import { type RootName, rootNames } from "@zaedno/plan";
import * as Y from "yjs";

export interface FieldAddress {
  readonly root: RootName;
  /** The entry's key in its root; the root's own name where the root is one record. */
  readonly key: string;
  /** Null where the entry itself is the value, as with links. */
  readonly field: string | null;
}

/** Null: not set. */
export type FieldValue = string | number | boolean | null;

export interface FieldChange extends FieldAddress {
  readonly before: FieldValue;
  readonly now: FieldValue;
  /** The entry came into being with this very change. */
  readonly created: boolean;
}

/** `meta` is one record: its keys are fields. */
const recordRoots: ReadonlySet<RootName> = new Set<RootName>(["meta"]);

/** Calls `listener` within the transaction's end; returns the way to stop. */
export function watchFields(
  doc: Y.Doc,
  listener: (changes: readonly FieldChange[], transaction: Y.Transaction) => void,
): () => void {
  const stops = rootNames.map((root) => {
    const map = doc.getMap(root);
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      const changes = events.flatMap((event) => (event instanceof Y.YMapEvent ? changesOf(root, event) : []));
      if (changes.length > 0) listener(changes, transaction);
    };
    map.observeDeep(observe);
    return () => map.unobserveDeep(observe);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function changesOf(root: RootName, event: Y.YMapEvent<unknown>): FieldChange[] {
  const [entry] = event.path;
  const changes: FieldChange[] = [];
  for (const [name, { oldValue }] of event.keys) {
    const value: unknown = event.target.get(name);
    if (value instanceof Y.Map) changes.push(...fieldsOfNew(root, name, value));
    else if (typeof entry === "string") changes.push(fieldChange({ root, key: entry, field: name }, oldValue, value));
    else changes.push(fieldChange(addressInRoot(root, name), oldValue, value));
  }
  return changes;
}

function fieldsOfNew(root: RootName, key: string, map: Y.Map<unknown>): FieldChange[] {
  return [...map.entries()].map(([field, value]) => ({
    ...fieldChange({ root, key, field }, null, value),
    created: true,
  }));
}

function addressInRoot(root: RootName, name: string): FieldAddress {
  return recordRoots.has(root) ? { root, key: root, field: name } : { root, key: name, field: null };
}

function fieldChange(address: FieldAddress, before: unknown, now: unknown): FieldChange {
  return { ...address, before: scalar(before), now: scalar(now), created: false };
}

/** What stands in the field; null where nothing does, or nothing plain. */
export function readField(doc: Y.Doc, { root, key, field }: FieldAddress): FieldValue {
  const map = doc.getMap(root);
  if (field === null) return scalar(map.get(key));
  const holder = recordRoots.has(root) ? map : map.get(key);
  return holder instanceof Y.Map ? scalar(holder.get(field)) : null;
}

/** The map that holds the entry's fields; null for flat entries and where there is no such entry. */
export function holderOf(doc: Y.Doc, { root, key, field }: FieldAddress): Y.Map<unknown> | null {
  const map = doc.getMap(root);
  if (field === null || recordRoots.has(root)) return map;
  const entry = map.get(key);
  return entry instanceof Y.Map ? entry : null;
}

export const addressText = ({ root, key, field }: FieldAddress): string => JSON.stringify([root, key, field]);

function scalar(value: unknown): FieldValue {
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : null;
}
