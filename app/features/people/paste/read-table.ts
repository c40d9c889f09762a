/**
 * Reads a table out of pasted text: cells between tabs as spreadsheets give them, or a CSV file's text. Size comes first,
 * so that ten megabytes cost nothing; marks that could turn or hide words are taken out; what looks like a formula is
 * and stays text.
 */
import Papa from "papaparse";

export const pasteMaxCharacters = 100_000;
export const pasteMaxRows = 300;
export const pasteMaxColumns = 30;

export type PastedTable =
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "nothing" }
  | { readonly kind: "too-big" }
  | { readonly kind: "too-many-rows"; readonly rows: number };

export function readTable(text: string): PastedTable {
  if (text.length > pasteMaxCharacters) return { kind: "too-big" };
  const clean = cleanText(text);
  if (clean.trim() === "") return { kind: "nothing" };
  const rows = cellsOf(clean)
    .map((row) => row.slice(0, pasteMaxColumns).map(cleanCell))
    .filter((row) => row.some((cell) => cell !== ""));
  // One more for the row of headings.
  if (rows.length > pasteMaxRows + 1) return { kind: "too-many-rows", rows: rows.length };
  return rows.length === 0 ? { kind: "nothing" } : { kind: "table", rows };
}

/** Without control characters, halves of characters, and marks that turn the direction of writing or can't be seen. */
function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .replace(/[^\P{Cc}\n\r\t]/gu, "")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g, "")
    .normalize("NFC");
}

/** N.B. the apostrophe is what spreadsheets and our own copying put before text that looks like a formula. */
function cleanCell(cell: string): string {
  return cell
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" });
  // A lone quotation mark at the start of a cell would swallow the rest of the table.
  const isTorn = errors.some(({ type }) => type === "Quotes");
  return isTorn ? text.split(/\r\n|\n|\r/).map((line) => line.split(delimiter)) : data;
}

/** Tabs from spreadsheets; else whichever of ; and , the first lines have more of; else one column. */
function delimiterOf(text: string): string {
  if (text.includes("\t")) return "\t";
  const head = text.split(/\r\n|\n|\r/, 5);
  // A text in which each line is one name with a comma in it is no CSV with one comma more than names.
  const semicolons = fewest(head, ";");
  return semicolons > 0 ? ";" : fewest(head, ",") > 0 ? "," : "\t";
}

function fewest(lines: readonly string[], mark: string): number {
  const counts = lines.filter((line) => line.trim() !== "").map((line) => line.split(mark).length - 1);
  return counts.length === 0 ? 0 : Math.min(...counts);
}
