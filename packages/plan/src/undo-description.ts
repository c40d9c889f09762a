/** Says in data what an action was, so that the app can say it in words. */
import type { RootName } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { Section, SectionName } from "./sections/section.ts";
import type { JournalEntry, UndoDescription } from "./undo-journal.ts";

/** Described by its weightiest change: an "add" that also made a link is the "add". */
export function describe(entries: readonly [JournalEntry, ...JournalEntry[]]): UndoDescription {
  const [weightiest] = [...entries].sort((a, b) => weight(a) - weight(b));
  const entry = weightiest ?? entries[0];
  return { verb: verbOf(entry), section: sectionOf(entry.root).name, id: idOf(entry) };
}

const order: readonly UndoDescription["verb"][] = ["delete", "restore", "move", "edit", "add", "remove"];

function weight(entry: JournalEntry): number {
  return entry.kind === "created" ? -1 : order.indexOf(verbOf(entry));
}

function verbOf(entry: JournalEntry): UndoDescription["verb"] {
  if (entry.kind === "created") return "add";
  const isLink = sectionOf(entry.root).layout === "flat";
  if (isLink) return entry.after === null ? "remove" : entry.before === null ? "add" : "edit";
  if (entry.field === "deletedAt") return entry.after === null ? "restore" : "delete";
  return entry.field === "place" || entry.field === "rank" ? "move" : "edit";
}

function idOf(entry: JournalEntry): string {
  if (entry.kind === "created") return entry.id;
  const [about = entry.field] = entry.field.split(":");
  return entry.id ?? (sectionOf(entry.root).layout === "facts" ? about : entry.field);
}

function sectionOf(root: RootName): { readonly name: SectionName; readonly layout: Section<unknown>["layout"] } {
  return Object.values(sections).find((section) => section.root === root) ?? sections.meta;
}
