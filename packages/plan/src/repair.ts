/**
 * What a merged document can't refuse, the server mends: structure and value faults become forward changes that set
 * what readers already show. Deterministic, so that a second run finds nothing, and two servers that mend at once agree.
 *
 * Rules
 * [F1] Readers show the same before and after a repair.
 * [F2] A second run changes nothing.
 * [F3] Who created an entry, and when, can't be changed afterwards; who changed it last is who sent the change.
 * [F4] What points to something deleted or missing is not a fault.
 */
import * as Y from "yjs";
import type { MemberId } from "./ids.ts";
import { repairOrigin } from "./origins.ts";
import { type RootName, rootMap, type Scalar } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { Fault, RepairKind, Section, SectionName } from "./sections/section.ts";
import type { Touched } from "./touched.ts";

/** One correction, to be told to the person in plain words. */
export interface Repair {
  readonly section: SectionName;
  readonly id: string;
  /** Null: the whole entry. */
  readonly field: string | null;
  readonly rule: string;
  readonly kind: RepairKind;
}

/**
 * Mends the touched entries, or all of them, in one transaction; gives what was mended. With `touched` it also corrects
 * who created and who changed an entry from the members who sent the changes.
 */
export function repairPlan(doc: Y.Doc, touched?: readonly Touched[]): Repair[] {
  return doc.transact(
    () =>
      Object.values(sections).flatMap((section) => {
        const root = rootMap(doc, section.root);
        const own = touched?.filter((touch) => touch.section === section.name);
        return entryKeys(section, root, own).flatMap((key) => repairEntry(section, root, key, own ?? []));
      }),
    repairOrigin,
  );
}

type AnySection = Pick<Section<unknown>, "name" | "layout" | "serverFields" | "read"> & { readonly root: RootName };

function entryKeys({ layout, name }: AnySection, root: Y.Map<unknown>, touched?: readonly Touched[]): string[] {
  if (touched) return [...new Set(touched.map(({ key }) => key))].sort();
  return layout === "record" ? [name] : [...root.keys()].sort();
}

function repairEntry(section: AnySection, root: Y.Map<unknown>, key: string, touched: readonly Touched[]): Repair[] {
  const raw = section.layout === "record" ? root : root.get(key);
  if (raw === undefined) return [];
  const ofKey = touched.filter((touch) => touch.key === key);
  const authorship = raw instanceof Y.Map ? authorshipFaults(section, raw, ofKey) : [];
  for (const fault of authorship) mend(section, root, key, fault);
  const { faults } = section.read(key, raw);
  for (const fault of faults) mend(section, root, key, fault);
  return [...authorship, ...faults].map(({ field, rule, kind }) => ({
    section: section.name,
    id: key,
    field,
    rule,
    kind,
  }));
}

function mend({ layout }: AnySection, root: Y.Map<unknown>, key: string, { field, value }: Fault): void {
  if (field === null) {
    if (value === null) root.delete(key);
    else root.set(key, mending(value));
    return;
  }
  const map = layout === "record" ? root : root.get(key);
  if (map instanceof Y.Map) map.set(field, mending(value));
}

function mending(value: Fault["value"]): unknown {
  return typeof value === "object" && value !== null ? new Y.XmlFragment() : value;
}

/** [F3] What the fields of authorship must be, by whose rows touched the entry; only those that differ. */
function authorshipFaults(section: AnySection, map: Y.Map<unknown>, touched: readonly Touched[]): Fault[] {
  const due = new Map<string, Scalar | null>();
  for (const touch of touched) {
    if (touch.member === null) continue;
    for (const [field, value] of dueAuthorship(section, touch, touch.member)) {
      // The first change of a batch saw what was there before all of them; of last editors the last one counts.
      if (field === "updatedBy" || !due.has(field)) due.set(field, value);
    }
  }
  return [...due]
    .filter(([field, value]) => (map.get(field) ?? null) !== value)
    .map(([field, value]) => ({ field, rule: "F3", kind: "set-back", value }));
}

function dueAuthorship(
  { layout, serverFields }: AnySection,
  { created, before }: Touched,
  member: MemberId,
): [string, Scalar | null][] {
  if (layout === "entities" && created) {
    return [
      ["createdBy", member],
      ["updatedBy", member],
    ];
  }
  const kept = serverFields.filter((field) => before.has(field)).map((field) => setBack(field, before.get(field)));
  return before.has("updatedBy") ? [...kept, ["updatedBy", member]] : kept;
}

function setBack(field: string, former: unknown): [string, Scalar | null] {
  const isScalar = typeof former === "string" || typeof former === "number" || typeof former === "boolean";
  return [field, isScalar ? former : null];
}
