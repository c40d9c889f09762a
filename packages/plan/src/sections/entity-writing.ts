/**
 * Writing things with fields: checked first and as a whole, then written as one transaction that touches only the keys
 * that really change, because every needless key is one more place where two people's edits collide.
 */
import * as v from "valibot";
import * as Y from "yjs";
import { PlanRuleError, type PlanRuleKey, planRuleKeys } from "../errors.ts";
import { type Actor, rootMap, type Scalar, transact } from "../plan-document.ts";
import type { RichDigest } from "../rich-text/rich-digest.ts";
import type { RichBlock } from "../rich-text/rich-text.ts";
import { fragmentOf } from "../rich-text/write-rich-text.ts";
import type { Entity, EntitySection } from "./entity.ts";
import type { Field, Fielded } from "./fields.ts";

/** The fields of a thing that are its own and stored: what is shown of its rich text follows from that. */
type Own<Thing extends Entity> = Omit<Thing, keyof Entity | keyof RichDigest>;

type Optional<Thing> = { [Name in keyof Thing]-?: object extends Pick<Thing, Name> ? Name : never }[keyof Thing];

/** The fields a person may give a new thing; the optional ones may come as `undefined`, as forms give them. */
export type Fresh<Thing extends Entity> = Omit<Own<Thing>, Optional<Own<Thing>>> & {
  readonly [Name in Optional<Own<Thing>>]?: Own<Thing>[Name] | undefined;
};

/** The fields a person changes; `undefined` empties a field. */
export type Changes<Thing extends Entity> = {
  readonly [Name in keyof Own<Thing>]?: Own<Thing>[Name] | undefined;
};

/**
 * Creates the thing under a new id; the caller has made the id in this same call. Rich text begins here, in the same
 * transaction: two people who made it afterwards would each make one, and one of the two would be lost.
 */
export function createEntity<Thing extends Entity>(
  doc: Y.Doc,
  actor: Actor,
  section: EntitySection<Thing>,
  id: Thing["id"],
  fresh: Fresh<Thing>,
  richText: readonly RichBlock[] = [],
): Thing["id"] {
  const stored = checkedFresh(section, fresh);
  const base = { id, createdBy: actor.memberId, createdAt: actor.now, updatedBy: actor.memberId };
  const rich = section.richField === undefined ? [] : [[section.richField, fragmentOf(richText)] as const];
  const fields: (readonly [string, unknown])[] = [...Object.entries(base), ...stored, ...rich];
  transact(doc, actor, () => {
    rootMap(doc, section.root).set(id, new Y.Map(fields.filter(([, value]) => value !== null)));
  });
  return id;
}

/** The stored fields of a new thing; throws a PlanRuleError for the first that may not be so. */
export function checkedFresh<Thing extends Entity>(section: EntitySection<Thing>, fresh: Fresh<Thing>): FieldWrite[] {
  return checked(section, { ...absentRequired(section), ...fresh });
}

/** Writes the changed fields of an existing thing, deleted or not; refuses with the section's rules. */
export function editEntity<Thing extends Entity>(
  doc: Y.Doc,
  actor: Actor,
  section: EntitySection<Thing>,
  id: Thing["id"],
  changes: Changes<Thing>,
): void {
  const map = existing(doc, section, id);
  const stored = checked(section, changes);
  transact(doc, actor, () => setFields(map, actor, stored));
}

export function deleteEntity<Thing extends Entity>(
  doc: Y.Doc,
  actor: Actor,
  section: EntitySection<Thing>,
  id: Thing["id"],
): void {
  const map = existing(doc, section, id);
  if (isDeleted(map)) return;
  transact(doc, actor, () => setFields(map, actor, [["deletedAt", actor.now]]));
}

export function restoreEntity<Thing extends Entity>(
  doc: Y.Doc,
  actor: Actor,
  section: EntitySection<Thing>,
  id: Thing["id"],
): void {
  const map = existing(doc, section, id);
  transact(doc, actor, () => setFields(map, actor, [["deletedAt", null]]));
}

/** The thing's map; refuses with the section's first rule when the id names nothing. */
export function existing<Thing extends Entity>(
  doc: Y.Doc,
  section: EntitySection<Thing>,
  id: Thing["id"],
): Y.Map<unknown> {
  const map = rootMap(doc, section.root).get(id);
  if (!(map instanceof Y.Map)) throw new PlanRuleError(section.entryRule, "entry-unknown", { section: section.name });
  return map;
}

/** Refuses a reference to what isn't there; a thing that was deleted can still be meant. */
export function refuseUnknown<Thing extends Entity>(
  doc: Y.Doc,
  section: EntitySection<Thing>,
  id: Thing["id"] | undefined,
): void {
  if (id !== undefined) existing(doc, section, id);
}

export function isDeleted(map: Y.Map<unknown>): boolean {
  return typeof map.get("deletedAt") === "string";
}

export type FieldWrite = readonly [field: string, value: Scalar | null];

/** Writes what differs, and whose hand it was. */
export function setFields(map: Y.Map<unknown>, actor: Actor, writes: readonly FieldWrite[]): void {
  const different = writes.filter(([field, value]) => (map.get(field) ?? null) !== value);
  if (different.length === 0) return;
  for (const [field, value] of different) map.set(field, value);
  if (map.get("updatedBy") !== actor.memberId) map.set("updatedBy", actor.memberId);
}

/** What a form would call an untouched required field: absent, and so refused rather than forgotten. */
function absentRequired<Thing extends Entity>(section: EntitySection<Thing>): Record<string, undefined> {
  const required = Object.entries<Field<unknown>>(section.fields).filter(([, field]) => field.need !== "optional");
  return Object.fromEntries(required.map(([name]) => [name, undefined]));
}

/** Stored forms of the given values; throws a PlanRuleError for the first that breaks its field's rule. */
export function checked<Fields>(section: Fielded<Fields>, values: object): FieldWrite[] {
  const fields = new Map(Object.entries<Field<unknown>>(section.fields));
  return Object.entries(values).map(([name, value]): FieldWrite => {
    const field = fields.get(name);
    if (!field) throw new PlanRuleError(section.entryRule, "field-unknown", { field: name });
    return [name, checkedValue(name, field, value)];
  });
}

function checkedValue(name: string, field: Field<unknown>, value: unknown): Scalar | null {
  const empty = value === undefined || value === null || (typeof value === "string" && value.trim() === "");
  if (empty && field.need === "optional") return null;
  if (empty) throw new PlanRuleError(field.rule, "text-empty", { field: name });
  const raw = typeof value === "object" ? field.encode(value) : value;
  const parsed = v.safeParse(field.schema, raw);
  if (parsed.success) return field.encode(parsed.output);
  const details = field.limit === undefined ? { field: name } : { field: name, limit: field.limit };
  throw new PlanRuleError(field.rule, refusalKey(parsed.issues[0].message), details);
}

function refusalKey(message: string): PlanRuleKey {
  return planRuleKeys.find((key) => key === message) ?? "value-unreadable";
}
