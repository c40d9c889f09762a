/** What one of a person's actions changed, noted so that it can be put back: see the rules in `plan-undo.ts`. */
import * as Y from "yjs";
import { onlyMadeRoom, type RootName } from "./plan-document.ts";
import type { Section, SectionName } from "./sections/section.ts";

export type JournalEntry =
  /** A field of a thing, or a key right in its root (then `id` is null); `null` values mean "not there". */
  | {
      readonly kind: "value";
      readonly root: RootName;
      readonly id: string | null;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: "created"; readonly root: RootName; readonly id: string };

export interface Action {
  readonly entries: readonly JournalEntry[];
  readonly description: UndoDescription;
}

/** For the sentence "taken back: …". */
export interface UndoDescription {
  readonly verb: "add" | "remove" | "edit" | "move" | "delete" | "restore";
  readonly section: SectionName;
  /** The thing meant: of facts the stakeholder; of links and dependencies their key; of records the field. */
  readonly id: string;
}

type RootEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[];

/** The changes of one transaction inside one section's root. */
export function changesIn(
  section: Pick<Section<unknown>, "layout" | "root">,
  root: Y.Map<unknown>,
  events: RootEvents,
  transaction: Y.Transaction,
): JournalEntry[] {
  if (section.layout !== "entities") {
    return events
      .filter((event) => event.target === root)
      .flatMap((event) => valuesIn(section.root, null, event, root));
  }
  return events.flatMap((event) => {
    if (event.target === root) return creationsIn(section.root, event);
    const id = String(event.path[0]);
    if (event.path.length !== 1 || !(event.target instanceof Y.Map)) return [];
    return onlyMadeRoom(transaction, section.root, id) ? [] : valuesIn(section.root, id, event, event.target);
  });
}

function creationsIn(root: RootName, event: Y.YEvent<Y.AbstractType<unknown>>): JournalEntry[] {
  const added = [...event.keys].filter(([, { action }]) => action === "add");
  return added.map(([id]) => ({ kind: "created", root, id }));
}

function valuesIn(
  root: RootName,
  id: string | null,
  event: Y.YEvent<Y.AbstractType<unknown>>,
  map: Y.Map<unknown>,
): JournalEntry[] {
  return [...event.keys]
    .filter(([field]) => field !== "updatedBy")
    .map(([field, { oldValue }]) => ({
      kind: "value",
      root,
      id,
      field,
      before: oldValue ?? null,
      after: map.get(field) ?? null,
    }));
}

/** [U4] Two changes of exactly the same texts, as typing makes them. */
export function areKeystrokes(a: Action, b: Action): boolean {
  const sameTexts = a.entries.every((x) => isText(x) && b.entries.some((y) => isText(y) && isSameTarget(x, y)));
  return sameTexts && a.entries.length === b.entries.length && b.description.verb === "edit";
}

function isText(entry: JournalEntry): boolean {
  return entry.kind === "value" && typeof entry.before === "string" && typeof entry.after === "string";
}

/** From before the first to after the second. */
export function joined(first: Action, second: Action): Action {
  const entries = second.entries.map((entry) => {
    const earlier = first.entries.find((other) => isSameTarget(entry, other));
    return entry.kind === "value" && earlier?.kind === "value" ? { ...entry, before: earlier.before } : entry;
  });
  return { ...first, entries };
}

function isSameTarget(a: JournalEntry, b: JournalEntry): boolean {
  return a.kind === "value" && b.kind === "value" && a.root === b.root && a.id === b.id && a.field === b.field;
}
