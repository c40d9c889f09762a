/**
 * Sections whose entries are things with fields: each a Y.Map under its own random id, made in one transaction by one
 * client, so that two people can change different fields of one thing and neither change is lost.
 */
import * as v from "valibot";
import * as Y from "yjs";
import type { MemberId } from "../ids.ts";
import type { RootName, Scalar } from "../plan-document.ts";
import { type RichDigest, richDigest } from "../rich-text/rich-digest.ts";
import { isRichFragment } from "../rich-text/rich-fragment.ts";
import { type Field, type FieldsOf, memberField, momentField } from "./fields.ts";
import { type Fault, type Reading, type Section, type SectionName, unreadable } from "./section.ts";

/** What every thing carries besides its own fields. */
export interface Entity {
  readonly id: string;
  readonly createdBy: MemberId;
  readonly createdAt: string;
  readonly updatedBy: MemberId;
  /** Set when deleted: the thing is hidden, never gone, so that it can come back with all that others did in it. */
  readonly deletedAt?: string;
}

/** Stands in where the author's id can't be read; the server's repair puts the row's member there when it knows. */
const unknownMember = "unknown" as MemberId;

/** One field per property, apart from those that every entity has, and what only follows from its rich text. */
type OwnFields<Thing extends Entity> = FieldsOf<Omit<Thing, keyof Entity | keyof RichDigest>>;

export interface EntitySection<Thing extends Entity> extends Section<Thing> {
  readonly layout: "entities";
  /** Rule broken by an id that names nothing. */
  readonly entryRule: string;
  readonly fields: OwnFields<Thing>;
}

interface EntityDefinition<Thing extends Entity> {
  readonly name: SectionName;
  readonly root: RootName;
  readonly entryRule: string;
  readonly isId: (key: unknown) => key is Thing["id"];
  readonly fields: OwnFields<Thing>;
  /** The key under which the thing holds rich text; its properties then include those of RichDigest. */
  readonly richField?: string;
  /** Rule that makes the whole thing nonsense, if it breaks one. */
  readonly nonsense?: (thing: Thing) => string | null;
  /** Rules between fields of one thing: fields to hide, with the rule they break. */
  readonly conflicts?: (thing: Thing) => readonly { readonly field: keyof Thing & string; readonly rule: string }[];
  /** What honest concurrent edits may leave behind and nobody needs to see; not a fault. */
  readonly shown?: (thing: Thing) => Thing;
}

export function defineEntities<Thing extends Entity>(definition: EntityDefinition<Thing>): EntitySection<Thing> {
  const { name, root, entryRule, isId, fields, richField } = definition;
  const table: readonly (readonly [string, Field<unknown>])[] = [
    ...Object.entries<Field<unknown>>(baseFields(entryRule)),
    ...Object.entries<Field<unknown>>(fields),
  ];
  return {
    name,
    root,
    layout: "entities",
    entryRule,
    fields,
    serverFields: ["createdBy", "createdAt"],
    ...(richField === undefined ? {} : { richField }),
    requiredFields: table.filter(([, field]) => field.need !== "optional").map(([field]) => field),
    read(key, raw) {
      if (!isId(key) || !(raw instanceof Y.Map)) return unreadable(entryRule);
      const digest = richField === undefined ? {} : richDigest(raw.get(richField));
      const reading = readFields<Thing>(table, key, (field) => raw.get(field), { id: key, ...digest });
      return settled(reading, structureFaults(key, raw, definition), definition);
    },
    write: (thing) => ({ key: thing.id, value: { id: thing.id, ...writeFields(table, thing) } }),
  };
}

function baseFields(rule: string) {
  const required = { need: "required" as const };
  return {
    createdBy: { ...memberField(rule), ...required, fallback: () => unknownMember },
    createdAt: { ...momentField(rule), ...required, fallback: () => "1970-01-01T00:00:00.000Z" },
    updatedBy: { ...memberField(rule), ...required, fallback: () => unknownMember },
    deletedAt: momentField(rule),
  };
}

/** The id and the rich text, which no field of the table speaks of. */
function structureFaults<Thing extends Entity>(
  key: string,
  map: Y.Map<unknown>,
  { entryRule, richField }: EntityDefinition<Thing>,
): Fault[] {
  const faults: Fault[] = [];
  if (map.get("id") !== key) faults.push({ field: "id", rule: entryRule, kind: "replaced", value: key });
  if (richField !== undefined && !isRichFragment(map.get(richField))) {
    faults.push({ field: richField, rule: "J1", kind: "replaced", value: { kind: "empty-rich-text" } });
  }
  return faults;
}

function settled<Thing extends Entity>(
  reading: Reading<Thing>,
  structure: readonly Fault[],
  { conflicts, shown, nonsense }: EntityDefinition<Thing>,
): Reading<Thing> {
  if (!reading.entry) return reading;
  const broken = nonsense?.(reading.entry) ?? null;
  if (broken !== null) return unreadable(broken);
  const hidden = conflicts?.(reading.entry) ?? [];
  const entry = { ...reading.entry };
  for (const { field } of hidden) delete entry[field];
  const cleared = hidden.map(({ field, rule }): Fault => ({ field, rule, kind: "cleared", value: null }));
  return { entry: shown ? shown(entry) : entry, faults: [...structure, ...reading.faults, ...cleared] };
}

/** Reads a table of fields from wherever they lie; what may not be shown is mended, and reported as a fault. */
export function readFields<Entry>(
  table: readonly (readonly [string, Field<unknown>])[],
  key: string,
  rawOf: (field: string) => unknown,
  start: Readonly<Record<string, unknown>> = {},
): Reading<Entry> {
  const entry: Record<string, unknown> = { ...start };
  const faults: Fault[] = [];
  for (const [name, field] of table) {
    const { value, fault } = readField(name, field, key, rawOf(name));
    if (fault) faults.push(fault);
    if (fault && fault.field === null) return { entry: null, faults: [fault] };
    if (value !== undefined) entry[name] = value;
  }
  // The table has one field for each property of Entry, so after the loop the record is one.
  return { entry: entry as Entry, faults };
}

interface FieldReading {
  readonly value?: unknown;
  readonly fault?: Fault;
}

/** One field; what may not be shown is mended, and reported. */
export function readField(name: string, field: Field<unknown>, key: string, raw: unknown): FieldReading {
  const missing = raw === undefined || raw === null;
  if (missing && field.need === "optional") return {};
  const parsed = v.safeParse(field.schema, raw);
  if (parsed.success) return { value: parsed.output };
  if (field.need === "never-missing") return { fault: { field: null, rule: field.rule, kind: "removed", value: null } };

  const saved = missing ? undefined : field.mend?.from(raw);
  if (field.mend && saved !== undefined) return mended(name, field, field.mend.kind, saved);
  if (field.fallback) return mended(name, field, "replaced", field.fallback(key));
  return { fault: { field: name, rule: field.rule, kind: "cleared", value: null } };
}

function mended(name: string, field: Field<unknown>, kind: Fault["kind"], saved: unknown): FieldReading {
  const value = v.parse(field.schema, field.encode(saved));
  return { value, fault: { field: name, rule: field.rule, kind, value: field.encode(value) } };
}

export function writeFields(
  table: readonly (readonly [string, Field<unknown>])[],
  entry: object,
): Record<string, Scalar> {
  const values = new Map<string, unknown>(Object.entries(entry));
  const stored: Record<string, Scalar> = {};
  for (const [name, field] of table) {
    const value = values.get(name);
    if (value !== undefined) stored[name] = field.encode(value);
  }
  return stored;
}
