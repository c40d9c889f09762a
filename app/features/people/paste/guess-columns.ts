/** Which column of a pasted table holds what: by its heading where there is one, else by what stands in it. */
import { choiceMeant, plainWord } from "./choice-meant.ts";
import { headerWords, type PasteChoice, type PasteField, pasteFields } from "./known-words.ts";

export interface ColumnGuess {
  /** The first row holds headings. */
  readonly hasHeader: boolean;
  /** What each column holds; null: left out. */
  readonly columns: readonly (PasteField | null)[];
}

type Rows = readonly (readonly string[])[];

export function guessColumns(rows: Rows): ColumnGuess {
  const [first = []] = rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = withoutTwins(Array.from({ length: width }, (_, index) => fieldOfHeader(first[index] ?? "")));
  const known = named.filter((field) => field !== null).length;
  const filled = first.filter((cell) => cell !== "").length;
  // Two headings, or half of them: one word alone can also be somebody's name.
  const hasHeader = known >= 2 || (known >= 1 && known * 2 >= filled && rows.length > 1);
  return hasHeader
    ? { hasHeader, columns: withName(named, rows.slice(1)) }
    : { hasHeader, columns: byContent(rows, width) };
}

export function fieldOfHeader(heading: string): PasteField | null {
  const word = plainWord(heading.slice(0, 200).replace(/\(.*?\)/g, ""));
  return word === "" ? null : (pasteFields.find((field) => headerWords[field].includes(word)) ?? null);
}

function withoutTwins(columns: readonly (PasteField | null)[]): (PasteField | null)[] {
  return columns.map((field, index) => (field !== null && columns.indexOf(field) === index ? field : null));
}

/** A table whose headings name no column of names has them where most words are. */
function withName(columns: readonly (PasteField | null)[], rows: Rows): readonly (PasteField | null)[] {
  if (columns.includes("name")) return columns;
  const free = columns.flatMap((field, index) => (field === null && variety(rows, index) > 0 ? [index] : []));
  const [name] = [...free].sort((a, b) => variety(rows, b) - variety(rows, a));
  return columns.map((field, index) => (index === name ? "name" : field));
}

/** In this order: numbers that could be both are power first. */
const recognisable: readonly PasteChoice[] = [
  "support",
  "supportTarget",
  "publicRole",
  "stage",
  "sector",
  "power",
  "interest",
  "level",
  "type",
  "publish",
];

function byContent(rows: Rows, width: number): readonly (PasteField | null)[] {
  const columns: (PasteField | null)[] = Array.from({ length: width }, () => null);
  const taken = new Set<PasteField>();
  for (let index = 0; index < width; index += 1) {
    const field = recognisable.find((one) => !taken.has(one) && isColumnOf(one, rows, index));
    if (field === undefined) continue;
    columns[index] = field;
    taken.add(field);
  }
  const texts = columns.flatMap((field, index) => (field === null && variety(rows, index) > 0 ? [index] : []));
  const [name, roleTitle, orgName] = texts;
  return columns.map((field, index) => {
    if (index === name) return "name";
    if (index === roleTitle) return "roleTitle";
    return index === orgName ? "orgName" : field;
  });
}

/** Most of what stands in the column is a word for this choice. Small numbers are levels, not positions. */
function isColumnOf(field: PasteChoice, rows: Rows, index: number): boolean {
  const cells = rows.map((row) => row[index] ?? "").filter((cell) => cell !== "");
  const isSupport = field === "support" || field === "supportTarget";
  if (isSupport && cells.every((cell) => /^[1-4]$/.test(cell))) return false;
  const understood = cells.filter((cell) => Boolean(choiceMeant(field, cell))).length;
  return cells.length > 0 && understood >= cells.length * 0.7;
}

/** How many different words a column holds; numbers are no names. */
function variety(rows: Rows, index: number): number {
  return new Set(rows.map((row) => row[index] ?? "").filter((cell) => /\p{L}{2}/u.test(cell))).size;
}
