/** Puts an action's former values back where its own values still stand. */
import * as Y from "yjs";
import type { MemberId } from "./ids.ts";
import { rootMap } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { JournalEntry } from "./undo-journal.ts";

/** [U3] True while nobody has overwritten any part of it, and there is something to put back. */
export function isStillThere(doc: Y.Doc, entries: readonly JournalEntry[]): boolean {
  return entries.every((entry) => {
    const holder = holderOf(doc, entry);
    if (entry.kind === "created") return holder !== null && (holder.get("deletedAt") ?? null) === null;
    return holder !== null && (holder.get(entry.field) ?? null) === entry.after && !emptiesRequired(entry);
  });
}

/** A required field can only have been empty while changes from elsewhere were still arriving. */
function emptiesRequired(entry: Extract<JournalEntry, { readonly kind: "value" }>): boolean {
  if (entry.before !== null) return false;
  return Object.values(sections).some(
    ({ root, requiredFields }) => root === entry.root && requiredFields.includes(entry.field),
  );
}

/** Writes the former values and gives the entries that would put today's back. Runs inside the caller's transaction. */
export function putBack(doc: Y.Doc, by: MemberId, entries: readonly JournalEntry[], now: string): JournalEntry[] {
  return entries.flatMap((entry): JournalEntry[] => {
    const holder = holderOf(doc, entry);
    if (holder === null) return [];
    const { root, id } = entry;
    // [U2] What was added is hidden, with all that others have done in it since.
    const { field, before, after } =
      entry.kind === "created" ? { field: "deletedAt", before: now, after: null } : entry;
    set(holder, field, before, id !== null);
    if (id !== null && holder.get("updatedBy") !== by) holder.set("updatedBy", by);
    return [{ kind: "value", root, id, field, before: after, after: before }];
  });
}

function holderOf(doc: Y.Doc, { root, id }: JournalEntry): Y.Map<unknown> | null {
  const map = id === null ? rootMap(doc, root) : rootMap(doc, root).get(id);
  return map instanceof Y.Map ? map : null;
}

/** In flat roots an entry is there or not; in a thing an empty field is a value, so that emptying it can win over setting it. */
function set(holder: Y.Map<unknown>, field: string, value: unknown, inThing: boolean): void {
  if (value === null && !inThing) holder.delete(field);
  else holder.set(field, value);
}
