/**
 * Tells of every single field of the plan that changes, with what stood there before. Unsent work,
 * lost edits and the move to another epoch all speak of fields, not of bytes.
 */
import { type RootName, rootNames } from "@zaedno/plan";
import * as Y from "yjs";
import { addressInRoot, type FieldAddress, layoutOf, richFieldOf } from "./field-address.ts";
import { type FieldValue, scalar } from "./field-values.ts";

export interface FieldChange extends FieldAddress {
  readonly before: FieldValue;
  readonly now: FieldValue;
  /** The entry came into being with this very change. */
  readonly created: boolean;
  /** Rich text: read it from here when it is needed. `before` and `now` stay null, a keystroke must cost nothing. */
  readonly rich?: Y.XmlFragment;
}

/** Calls `listener` within the transaction's end; returns the way to stop. */
export function watchFields(
  doc: Y.Doc,
  listener: (changes: readonly FieldChange[], transaction: Y.Transaction) => void,
): () => void {
  const stops = rootNames.map((root) => {
    const map = doc.getMap(root);
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      const changes = [...richChanges(root, map, events), ...events.flatMap((event) => plainChanges(root, event))];
      if (changes.length > 0) listener(changes, transaction);
    };
    map.observeDeep(observe);
    return () => map.unobserveDeep(observe);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** One change for each rich text, however many of its paragraphs have changed. */
function richChanges(root: RootName, map: Y.Map<unknown>, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) {
  const field = richFieldOf(root);
  if (field === null) return [];
  const keys = new Set(
    events.flatMap(({ path: [key, name] }) => (typeof key === "string" && name === field ? [key] : [])),
  );
  return [...keys].flatMap((key): FieldChange[] => {
    const entry = map.get(key);
    const found = entry instanceof Y.Map ? entry.get(field) : null;
    return found instanceof Y.XmlFragment ? [richChange({ root, key, field }, found, false)] : [];
  });
}

function plainChanges(root: RootName, event: Y.YEvent<Y.AbstractType<unknown>>): FieldChange[] {
  if (!(event instanceof Y.YMapEvent) || event.path.length > 1) return [];
  const [entry] = event.path;
  const changes: FieldChange[] = [];
  for (const [name, { oldValue }] of event.keys) {
    const value: unknown = event.target.get(name);
    if (typeof entry === "string") changes.push(fieldChange({ root, key: entry, field: name }, oldValue, value));
    else if (value instanceof Y.Map && layoutOf(root) === "entities") changes.push(...fieldsOfNew(root, name, value));
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

function fieldChange(address: FieldAddress, before: unknown, now: unknown): FieldChange {
  if (now instanceof Y.XmlFragment) return richChange(address, now, false);
  return { ...address, before: scalar(before), now: scalar(now), created: false };
}

function richChange(address: FieldAddress, rich: Y.XmlFragment, created: boolean): FieldChange {
  return { ...address, before: null, now: null, created, rich };
}
