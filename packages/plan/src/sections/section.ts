/**
 * What every section of a plan is to the rest of the program: a root of the document and one function that reads an
 * entry of it. The reader shows what that function gives; repair stores what it would have shown. So a faulty entry
 * looks the same before and after its repair, on every device.
 */
import type { RootName, Scalar } from "../plan-document.ts";

export type SectionName =
  | "meta"
  | "goal"
  | "demands"
  | "steps"
  | "checkItems"
  | "dependencies"
  | "links"
  | "stakeholders"
  | "positions"
  | "coalition"
  | "relations"
  | "events"
  | "messages";

export type RepairKind =
  /** An optional field was emptied. */
  | "cleared"
  /** A number was brought into its range. */
  | "clamped"
  /** A text was cut to its limit. */
  | "shortened"
  /** A required field got its plain default. */
  | "replaced"
  /** The entry can't be read at all. */
  | "removed"
  /** A field that only the server may set was set back. */
  | "set-back";

export interface Fault {
  /** The field, or null for the whole entry. */
  readonly field: string | null;
  readonly rule: string;
  readonly kind: RepairKind;
  /** What repair stores: null empties the field, or removes the entry. */
  readonly value: Scalar | EmptyRichText | null;
}

/** Stands for a new, empty rich text: only the server's repair makes one for a thing that is there already. */
export interface EmptyRichText {
  readonly kind: "empty-rich-text";
}

export interface Reading<Entry> {
  /** What is shown; null when nothing can be. */
  readonly entry: Entry | null;
  readonly faults: readonly Fault[];
}

export interface Section<Entry> {
  readonly name: SectionName;
  readonly root: RootName;
  /**
   * `entities`: the root holds id → Y.Map of fields, each map made by one client under a random id.
   * `flat`: the root holds joined ids → plain value. `facts`: the root holds `id:field` → plain value, facts about a
   * thing that stands in another root. `record`: the root itself holds the fields.
   */
  readonly layout: "entities" | "flat" | "facts" | "record";
  /** Fields that a member sets at most once, by creating the entry; afterwards only the server may. */
  readonly serverFields: readonly string[];
  /** Fields that no honest change ever empties. */
  readonly requiredFields: readonly string[];
  /** Of things that hold rich text: the key of their Y.XmlFragment. */
  readonly richField?: string;
  /** Never throws, whatever `raw` is. */
  read(key: string, raw: unknown): Reading<Entry>;
  /** The stored form of an entry that was read, so that reading it again gives the same. */
  write(entry: Entry): { readonly key: string; readonly value: Stored };
}

/** A plain value of a flat entry, or the fields of a map. */
export type Stored = Scalar | Readonly<Record<string, Scalar>>;

export const unreadable = (rule: string): Reading<never> => ({
  entry: null,
  faults: [{ field: null, rule, kind: "removed", value: null }],
});
