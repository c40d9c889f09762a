/** Says in data what an action was, so that the app can say it in words. */
import type { RootName } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { SectionName } from "./sections/section.ts";
import type { JournalEntry, UndoDescription } from "./undo-journal.ts";

/** Described by its weightiest change: an "add" that also made a link is an "add". */
export function describe(entries: readonly [JournalEntry, ...JournalEntry[]]): UndoDescription {
  const described = entries.map((entry) => ({
    verb: verbOf(entry),
    section: sectionOf(entry.root),
    id: entry.kind === "created" ? entry.id : (entry.id ?? entry.field),
  }));
  const byWeight = described.sort((a, b) => weight.indexOf(a.verb) - weight.indexOf(b.verb));
  return byWeight[0] ?? { verb: "edit", section: sectionOf(entries[0].root), id: "" };
}

const weight: readonly UndoDescription["verb"][] = ["delete", "restore", "add", "remove", "move", "edit"];

function verbOf(entry: JournalEntry): UndoDescription["verb"] {
  if (entry.kind === "created") return "add";
  if (entry.id === null) return entry.after === null ? "remove" : entry.before === null ? "add" : "edit";
  if (entry.field === "deletedAt") return entry.after === null ? "restore" : "delete";
  return entry.field === "place" || entry.field === "rank" ? "move" : "edit";
}

function sectionOf(root: RootName): SectionName {
  return Object.values(sections).find((section) => section.root === root)?.name ?? "meta";
}
