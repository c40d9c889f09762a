import { expect, it } from "vitest";
import bg from "../../../locales/bg.json" with { type: "json" };
import type { TextId } from "../../../locales/catalogue.ts";
import { guessColumns } from "../paste/guess-columns.ts";
import { pastedPeople } from "../paste/pasted-people.ts";
import { readTable } from "../paste/read-table.ts";
import { personRow } from "../testing/person-row.ts";
import { tableText } from "./table-text.ts";

const texts: Readonly<Record<TextId, string>> = bg;
const t = (id: TextId) => texts[id];

const boris = personRow("boris", {
  who: {
    type: "person",
    name: 'Борис "Бобо" Образцов',
    roleTitle: "=кмет",
    orgName: "Община",
    sector: "municipality",
    level: "local",
    publicRole: "decides",
    publish: true,
  },
  position: { support: -1, supportTarget: 0, power: 4, interest: 2 },
  place: { stage: "considering" },
});

it("what is copied out and pasted in again is the same person", () => {
  const table = readTable(tableText([boris], t));
  const rows = table.kind === "table" ? table.rows : [];
  const { hasHeader, columns } = guessColumns(rows);
  expect(hasHeader).toBe(true);
  const { id: _id, createdAt: _at, createdBy: _by, updatedBy: _last, name, ...stakeholder } = boris.who;
  expect(pastedPeople(rows.slice(1), columns, [])).toMatchObject([
    { name, stakeholder, position: boris.position, place: boris.place, problems: [] },
  ]);
});

it("nothing in it is taken for a formula by a spreadsheet", () => {
  expect(tableText([boris], t)).toContain("\t'=кмет\t");
});

it("empty cells stay empty", () => {
  const [, row] = tableText([personRow("Мария")], t).split("\n");
  expect(row).toBe("Мария\tЧовек\t\t\t\t\t\t\t\t\t\t\tСкрит");
});
