/**
 * Brings unsent work into a document that it cannot be merged with, by entry and field: what
 * nobody else has changed meanwhile is put back silently, what somebody has is offered, and only
 * what has no place any more is left for a file.
 */
import { type Actor, type RootName, sections, together } from "@zaedno/plan";
import * as Y from "yjs";
import { type FieldAddress, type FieldValue, holderOf, readField } from "./field-watch.ts";
import type { UnsentField } from "./unsent-fields.ts";

export interface FieldConflict extends UnsentField {
  readonly now: FieldValue;
}

export interface Rebased {
  /** Two people changed the same: the person decides. */
  readonly conflicts: readonly FieldConflict[];
  /** What they belong to is not in this document. */
  readonly homeless: readonly UnsentField[];
}

/** Writes what can be placed without taking anything from anybody, in one transaction. */
export function rebase(doc: Y.Doc, actor: Actor, work: readonly UnsentField[]): Rebased {
  const sorted = sort(doc, work);
  if (sorted.newEntries.length + sorted.free.length > 0)
    together(doc, actor, () => {
      for (const fields of sorted.newEntries) createEntry(doc, fields);
      for (const field of sorted.free) writeField(doc, actor, field, field.mine);
    });
  return { conflicts: sorted.conflicts, homeless: sorted.homeless };
}

/** Compares without writing: everything that differs is for the person to decide. */
export function compare(doc: Y.Doc, work: readonly UnsentField[]): Rebased {
  const { newEntries, free, conflicts, homeless } = sort(doc, work);
  const offered = [...newEntries.flat(), ...free].map((field) => ({ ...field, now: readField(doc, field) }));
  return { conflicts: [...offered, ...conflicts], homeless };
}

/** Puts one value into its field, creating the entry when all of it is this person's work. */
export function placeField(doc: Y.Doc, actor: Actor, field: UnsentField, work: readonly UnsentField[]): void {
  together(doc, actor, () => {
    const entry = work.filter((other) => entryOf(other) === entryOf(field));
    if (holderOf(doc, field) !== null) writeField(doc, actor, field, field.mine);
    else if (entry.some((other) => other.created)) createEntry(doc, entry);
  });
}

interface Sorted extends Rebased {
  readonly newEntries: readonly (readonly UnsentField[])[];
  readonly free: readonly UnsentField[];
}

function sort(doc: Y.Doc, work: readonly UnsentField[]): Sorted {
  const newEntries = new Map<string, UnsentField[]>();
  const free: UnsentField[] = [];
  const conflicts: FieldConflict[] = [];
  const homeless: UnsentField[] = [];
  // What was added to a new entry later belongs into it, though it did not come with its creation.
  const unsentEntries = new Set(work.filter((field) => field.created).map(entryOf));
  for (const field of work) {
    const now = readField(doc, field);
    if (holderOf(doc, field) === null) {
      if (unsentEntries.has(entryOf(field))) gather(newEntries, field);
      else homeless.push(field);
    } else if (now === field.mine || isServers(field)) continue;
    else if (now === field.before) free.push(field);
    else conflicts.push({ ...field, now });
  }
  return { newEntries: [...newEntries.values()], free, conflicts, homeless };
}

function gather(entries: Map<string, UnsentField[]>, field: UnsentField): void {
  const name = entryOf(field);
  entries.set(name, [...(entries.get(name) ?? []), field]);
}

const entryOf = ({ root, key }: FieldAddress): string => `${root} ${key}`;

/** Set once at creation; afterwards only the server may. */
function isServers({ root, field }: FieldAddress): boolean {
  const section = Object.values(sections).find((candidate) => candidate.root === root);
  return field === "id" || (field !== null && section?.serverFields.includes(field) === true);
}

function createEntry(doc: Y.Doc, fields: readonly UnsentField[]): void {
  const [first] = fields;
  if (first === undefined) return;
  const values = fields.flatMap(({ field, mine }): [string, unknown][] =>
    field === null || mine === null ? [] : [[field, mine]],
  );
  const author = values.find(([field]) => field === "createdBy")?.[1];
  const entry = new Y.Map<unknown>([...values, ["updatedBy", author]]);
  doc.getMap(first.root).set(first.key, entry);
}

/** The value alone, with whose hand it was; a rule it breaks meanwhile is the server's repair to mend. */
export function writeField(doc: Y.Doc, actor: Actor, address: FieldAddress, value: FieldValue): void {
  const holder = holderOf(doc, address);
  if (holder === null) return;
  together(doc, actor, () => {
    if (address.field === null) writeFlat(holder, address.key, value);
    else holder.set(address.field, value);
    if (hasEntries(address.root) && address.field !== null) holder.set("updatedBy", actor.memberId);
  });
}

function writeFlat(holder: Y.Map<unknown>, key: string, value: FieldValue): void {
  if (value === null) holder.delete(key);
  else holder.set(key, value);
}

function hasEntries(root: RootName): boolean {
  return Object.values(sections).some((section) => section.root === root && section.layout === "entities");
}
