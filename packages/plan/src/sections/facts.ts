/**
 * Facts about a stakeholder, each under a flat key `stakeholder:field` in a root of its own. Two people who note
 * different facts keep both, and a stakeholder can be published without what the group thinks of them.
 */
import type * as Y from "yjs";
import { isStakeholderId, type StakeholderId } from "../ids.ts";
import { type Actor, type RootName, rootMap, type Scalar, transact } from "../plan-document.ts";
import { readField } from "./entity.ts";
import { checked, existing, type FieldWrite } from "./entity-writing.ts";
import type { Field, Fielded, FieldsOf } from "./fields.ts";
import { type Reading, type Section, type SectionName, unreadable } from "./section.ts";
import { stakeholdersSection } from "./stakeholders.ts";

export interface Fact {
  readonly about: StakeholderId;
  readonly field: string;
  readonly value: unknown;
}

export interface FactsSection<Facts> extends Section<Fact>, Fielded<Facts> {
  readonly layout: "facts";
  /** What is noted along with these, unless the person says otherwise. */
  along(actor: Actor, writes: readonly FieldWrite[]): FieldWrite[];
}

/** What a person notes; `undefined` removes a fact. */
export type FactChanges<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

interface FactsDefinition<Facts> {
  readonly name: SectionName;
  readonly root: RootName;
  readonly entryRule: string;
  readonly fields: FieldsOf<Facts>;
  readonly along: FactsSection<Facts>["along"];
}

export function defineFacts<Facts>(definition: FactsDefinition<Facts>): FactsSection<Facts> {
  const { name, root, entryRule, fields, along } = definition;
  const table = new Map(Object.entries<Field<unknown>>(fields));
  return {
    name,
    root,
    layout: "facts",
    entryRule,
    fields,
    along,
    serverFields: [],
    requiredFields: [],
    read(key, raw): Reading<Fact> {
      const [about, field = "", ...more] = key.split(":");
      if (!isStakeholderId(about) || more.length > 0 || !/^[a-zA-Z]{1,40}$/.test(field)) return unreadable(entryRule);
      const known = table.get(field);
      // A field of a later version is left alone.
      if (!known) return { entry: null, faults: [] };
      const { value, fault } = readField(field, known, key, raw);
      const faults = fault ? [{ ...fault, field: null }] : [];
      return { entry: value === undefined ? null : { about, field, value }, faults };
    },
    write: ({ about, field, value }) => ({ key: `${about}:${field}`, value: stored(table.get(field), value) }),
  };
}

function stored(field: Field<unknown> | undefined, value: unknown): Scalar {
  if (!field) throw new TypeError("a fact that was read has a field");
  return field.encode(value);
}

/** Notes and removes facts about a stakeholder who is here, or deleted; refuses with the section's rules. */
export function setFacts<Facts>(
  doc: Y.Doc,
  actor: Actor,
  section: FactsSection<Facts>,
  about: StakeholderId,
  changes: FactChanges<Facts>,
): void {
  existing(doc, stakeholdersSection, about);
  const writes = withAlong(doc, actor, section, about, checked(section, changes));
  if (writes.length > 0) transact(doc, actor, () => writeFacts(doc, section, about, writes));
}

/** Those of the writes that change something, and what is noted along with them. */
export function withAlong<Facts>(
  doc: Y.Doc,
  actor: Actor,
  section: FactsSection<Facts>,
  about: StakeholderId,
  writes: readonly FieldWrite[],
): FieldWrite[] {
  const differs = ([field, value]: FieldWrite) => factOf(doc, section, about, field) !== value;
  const given = new Set(writes.map(([field]) => field));
  const different = writes.filter(differs);
  const along = section.along(actor, different).filter(([field]) => !given.has(field));
  return [...different, ...along.filter(differs)];
}

/** As it is stored; null when it isn't noted. */
export function factOf(
  doc: Y.Doc,
  { root }: { readonly root: RootName },
  about: StakeholderId,
  field: string,
): unknown {
  return rootMap(doc, root).get(`${about}:${field}`) ?? null;
}

/** Runs inside the caller's transaction. */
export function writeFacts(
  doc: Y.Doc,
  { root }: { readonly root: RootName },
  about: StakeholderId,
  writes: readonly FieldWrite[],
): void {
  const facts = rootMap(doc, root);
  for (const [field, value] of writes) {
    if (value === null) facts.delete(`${about}:${field}`);
    else facts.set(`${about}:${field}`, value);
  }
}

export type ByStakeholder<Value> = { readonly [id: StakeholderId]: Value };

/** One sheet of facts for each stakeholder who is there. */
export function factSheets<Facts>(
  facts: readonly Fact[],
  isThere: (id: StakeholderId) => boolean,
): ByStakeholder<Facts> {
  const sheets: { [id: StakeholderId]: Record<string, unknown> } = {};
  for (const { about, field, value } of facts) {
    if (!isThere(about)) continue;
    const sheet = sheets[about] ?? {};
    sheet[field] = value;
    sheets[about] = sheet;
  }
  // Facts are read by a table that has one field for each property of Facts.
  return sheets as ByStakeholder<Facts>;
}
