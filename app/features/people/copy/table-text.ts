/** People as a table for a spreadsheet: cells between tabs, headings in the reader's language, nothing that a spreadsheet would run. */
import type { Speak } from "../../../ui/text.tsx";
import { choiceWords } from "../choice-words.ts";
import { type ChoiceColumn, cellValue } from "../columns.ts";
import type { PersonRow } from "../people-rows.ts";

const choices: readonly ChoiceColumn[] = [
  "publicRole",
  "support",
  "supportTarget",
  "power",
  "interest",
  "stage",
  "publish",
];

export function tableText(rows: readonly PersonRow[], t: Speak): string {
  const head = [
    t("people.column.name"),
    t("people.field.type"),
    t("people.column.roleTitle"),
    t("people.field.orgName"),
    t("people.column.sector"),
    t("people.field.level"),
    ...choices.map((column) => t(`people.column.${column}`)),
  ];
  return [head, ...rows.map((row) => cellsOf(row, t))].map((cells) => cells.map(cellText).join("\t")).join("\n");
}

function cellsOf(row: PersonRow, t: Speak): string[] {
  const { who } = row;
  return [
    who.name,
    t(`people.type.${who.type}`),
    who.roleTitle ?? "",
    who.orgName ?? "",
    who.sector ? t(`people.sector.${who.sector}`) : "",
    who.level ? t(`people.level.${who.level}`) : "",
    ...choices.map((column) => choiceText(row, column, t)),
  ];
}

function choiceText(row: PersonRow, column: ChoiceColumn, t: Speak): string {
  const key = cellValue(row, column);
  // Numbers stay numbers, so that a spreadsheet can count with them.
  return key === "" || column === "power" || column === "interest" ? key : choiceWords(t, column, key);
}

/** The apostrophe keeps a spreadsheet from taking words for a formula; pasting them back here takes it off again. */
function cellText(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
