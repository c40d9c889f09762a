/** Sections of which a plan has one: the root itself holds the fields, so there is nothing to add or to delete. */
import * as Y from "yjs";
import { type Actor, type RootName, rootMap, transact } from "../plan-document.ts";
import { readFields, writeFields } from "./entity.ts";
import { checked } from "./entity-writing.ts";
import type { Field, Fielded, FieldsOf } from "./fields.ts";
import { type Section, type SectionName, unreadable } from "./section.ts";

export interface RecordSection<Entry> extends Section<Entry>, Fielded<Entry> {
  readonly layout: "record";
}

interface RecordDefinition<Entry> {
  readonly name: SectionName;
  readonly root: RootName;
  readonly entryRule: string;
  readonly fields: FieldsOf<Entry>;
  readonly serverFields?: readonly string[];
  /** Shown while nothing has arrived. */
  readonly empty: Entry;
}

export function defineRecord<Entry extends object>(definition: RecordDefinition<Entry>): RecordSection<Entry> {
  const { name, root, entryRule, fields, serverFields = [], empty } = definition;
  const table = Object.entries<Field<unknown>>(fields);
  return {
    name,
    root,
    layout: "record",
    entryRule,
    fields,
    serverFields,
    requiredFields: table.filter(([, field]) => field.need !== "optional").map(([field]) => field),
    read(key, raw) {
      if (!(raw instanceof Y.Map)) return unreadable(entryRule);
      if (raw.size === 0) return { entry: empty, faults: [] };
      return readFields<Entry>(table, key, (field) => raw.get(field), Object.fromEntries(Object.entries(empty)));
    },
    write: (entry) => ({ key: name, value: writeFields(table, entry) }),
  };
}

/** Writes what differs; an emptied field stays as `null`, so that emptying can win over setting. */
export function editRecord<Entry>(doc: Y.Doc, actor: Actor, section: RecordSection<Entry>, changes: object): void {
  const record = rootMap(doc, section.root);
  const different = checked(section, changes).filter(([field, value]) => (record.get(field) ?? null) !== value);
  if (different.length === 0) return;
  transact(doc, actor, () => {
    for (const [field, value] of different) record.set(field, value);
  });
}
