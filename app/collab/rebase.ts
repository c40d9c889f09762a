/**
 * Brings unsent work into a document that it cannot be merged with, by entry and field: what
 * nobody else has changed meanwhile is put back silently, what somebody has is offered, and only
 * what has no place any more is left for a file.
 */
import { type Actor, editField, PlanRuleError, type RichBlock, together } from "@zaedno/plan";
import * as Y from "yjs";
import { type FieldAddress, isServersField, layoutOf, thingOf } from "./field-address.ts";
import { type FieldValue, hasHome, readField, readRichField, writeField, writeRichField } from "./field-values.ts";
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
      for (const fields of sorted.newEntries) createEntry(doc, actor, fields);
      for (const field of sorted.free) write(doc, actor, field);
    });
  return { conflicts: sorted.conflicts, homeless: sorted.homeless };
}

/** Compares without writing: everything that differs is for the person to decide. */
export function compare(doc: Y.Doc, work: readonly UnsentField[]): Rebased {
  const { newEntries, free, conflicts, homeless } = sort(doc, work);
  const offered = [...newEntries.flat(), ...free].map((field) => ({ ...field, now: readField(doc, field) }));
  return { conflicts: [...offered, ...conflicts], homeless };
}

/**
 * Puts one value into its field, creating the entry when all of it is this person's work. Throws a PlanRuleError for a value
 * that the plan of today refuses.
 */
export function placeField(doc: Y.Doc, actor: Actor, field: UnsentField, work: readonly UnsentField[]): void {
  const entry = work.filter((other) => thingOf(other) === thingOf(field));
  together(doc, actor, () => {
    if (hasHome(doc, field)) edit(doc, actor, field);
    else if (entry.some((other) => other.created)) {
      createEntry(doc, actor, entry.filter(isEntitysField));
      for (const fact of entry) if (!isEntitysField(fact)) write(doc, actor, fact);
    }
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
  const unsentEntries = new Set(work.filter((field) => field.created).map(thingOf));
  for (const field of work) {
    if (!hasHome(doc, field)) {
      if (!unsentEntries.has(thingOf(field))) homeless.push(field);
      else if (isEntitysField(field)) gather(newEntries, field);
      else free.push(field);
    } else if (isServersField(field) || standsThere(doc, field)) continue;
    else if (isUntouched(doc, field)) free.push(field);
    else conflicts.push({ ...field, now: readField(doc, field) });
  }
  return { newEntries: [...newEntries.values()], free, conflicts, homeless };
}

function gather(entries: Map<string, UnsentField[]>, field: UnsentField): void {
  const name = thingOf(field);
  entries.set(name, [...(entries.get(name) ?? []), field]);
}

const isEntitysField = ({ root }: FieldAddress): boolean => layoutOf(root) === "entities";

/** This person's value is there already. Of rich text the looks count too. */
function standsThere(doc: Y.Doc, field: UnsentField): boolean {
  if (field.rich === undefined) return readField(doc, field) === field.mine;
  return isSameText(readRichField(doc, field), field.rich.mine);
}

/** What stood there before this person's change still does. */
function isUntouched(doc: Y.Doc, field: UnsentField): boolean {
  if (field.contested === true) return false;
  if (field.rich === undefined) return readField(doc, field) === field.before;
  return field.rich.before !== null && isSameText(readRichField(doc, field), field.rich.before);
}

/** Blocks are plain data whose keys are always written in one order. */
function isSameText(a: readonly RichBlock[] | null, b: readonly RichBlock[]): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b);
}

function write(doc: Y.Doc, actor: Actor, field: UnsentField): void {
  if (field.rich === undefined) writeField(doc, actor, field, field.mine);
  else writeRichField(doc, actor, field, field.rich.mine);
}

/** By the section's own operation, with all that it notes along; what none of them writes is written as it is. */
function edit(doc: Y.Doc, actor: Actor, work: UnsentField): void {
  const { root, key, field, mine, rich } = work;
  try {
    if (rich !== undefined || field === null) write(doc, actor, work);
    else editField(doc, actor, { root, key, field }, mine);
  } catch (refused) {
    if (!(refused instanceof PlanRuleError) || refused.key !== "field-unknown") throw refused;
    write(doc, actor, work);
  }
}

function createEntry(doc: Y.Doc, actor: Actor, fields: readonly UnsentField[]): void {
  const [first] = fields;
  if (first === undefined) return;
  const values = fields.flatMap(({ field, mine, rich }): [string, unknown][] => {
    if (field === null) return [];
    // A text is made with its thing, as everywhere, and filled when it stands in the document.
    if (rich !== undefined) return [[field, new Y.XmlFragment()]];
    return mine === null ? [] : [[field, mine]];
  });
  const author = values.find(([field]) => field === "createdBy")?.[1];
  const entry = new Y.Map<unknown>([...values, ["updatedBy", author]]);
  doc.getMap(first.root).set(first.key, entry);
  for (const field of fields) if (field.rich !== undefined) write(doc, actor, field);
}
