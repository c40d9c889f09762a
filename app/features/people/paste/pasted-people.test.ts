import { describe, expect, it } from "vitest";
import { personRow } from "../testing/person-row.ts";
import { guessColumns } from "./guess-columns.ts";
import type { PasteField } from "./known-words.ts";
import { isUsable, pastedPeople } from "./pasted-people.ts";
import { planOfPaste, type TwinChoice } from "./plan-of-paste.ts";

const columns: readonly (PasteField | null)[] = ["name", "roleTitle", "power", "support", null];
const boris = personRow("boris", {
  who: { name: "Борис  Образцов", roleTitle: "кмет" },
  position: { power: 4 },
});

describe("pasted rows", () => {
  it("become people with what their cells mean; left-out columns are left out", () => {
    const [person] = pastedPeople([["Весела", "кмет на района", "3", "пасивен съюзник", "тайна"]], columns, []);
    expect(person).toEqual({
      number: 1,
      name: "Весела",
      stakeholder: { type: "person", roleTitle: "кмет на района" },
      position: { power: 3, support: 1 },
      place: {},
      problems: [],
      twin: null,
    });
  });

  it("say what is wrong with them: without a name or too long they can't be added, an unknown word leaves its cell empty", () => {
    const rows = [
      ["", "кмет", "", ""],
      ["\u200b", "", "", ""],
      ["x".repeat(201), "", "", ""],
      ["Иван", "", "десет", ""],
      ["Пенка 0888 123 456", "", "", ""],
    ];
    const people = pastedPeople(rows, columns, []);
    expect(people.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
      ["no-name"],
      ["no-name"],
      ["too-long"],
      ["not-understood"],
      ["personal"],
    ]);
    expect(people.map(isUsable)).toEqual([false, false, false, true, true]);
    expect(people[3]?.position).toEqual({});
  });

  it("know who is in the plan already, whatever the case and the spaces, and who stands twice in the table", () => {
    const people = pastedPeople([["борис образцов"], ["Радио"], [" Радио"]], ["name"], [boris.who]);
    expect(people.map(({ twin }) => twin)).toEqual([boris.id, null, "above"]);
  });

  it("take names of the language's own insides as names", () => {
    const [person] = pastedPeople([["__proto__"], ["constructor"]], ["name"], []);
    expect(person).toMatchObject({ name: "__proto__", twin: null });
  });
});

describe("what a paste would do", () => {
  const people = pastedPeople([["Борис Образцов", "съветник", "2", "неутрален"], ["Радио"]], columns, [boris.who]);
  const choose = (choice: TwinChoice) => planOfPaste(people, new Map([[1, choice]]), [boris]);

  it("leaves known people alone until somebody chooses", () => {
    expect(planOfPaste(people, new Map(), [boris])).toMatchObject({ fill: [], skipped: 1 });
    expect(planOfPaste(people, new Map(), [boris]).add.map(({ stakeholder }) => stakeholder.name)).toEqual(["Радио"]);
  });

  it("fills only what is empty", () => {
    const { fill, add } = choose("fill");
    expect(fill).toEqual([{ id: boris.id, stakeholder: {}, position: { support: 0 }, coalition: {} }]);
    expect(add).toHaveLength(1);
  });

  it("adds somebody of the same name when that is wanted", () => {
    expect(choose("add").add).toHaveLength(2);
  });

  it("counts a row that has nothing to fill as skipped", () => {
    const full = pastedPeople([["Борис Образцов", "съветник"]], columns, [boris.who]);
    expect(planOfPaste(full, new Map([[1, "fill"]]), [boris])).toEqual({ add: [], fill: [], skipped: 1 });
  });
});

it("looks through a hundred thousand characters of garbage in a moment", () => {
  const begun = performance.now();
  for (const garbage of [":", "(", "a", "1(", "'", "\u0301"]) {
    const cell = `${garbage.repeat(100_000)}x`;
    const { columns } = guessColumns([
      [cell, cell],
      ["Борис", cell],
    ]);
    pastedPeople(
      [
        [cell, cell],
        ["Борис", cell],
      ],
      columns,
      [],
    );
  }
  expect(performance.now() - begun).toBeLessThan(2_000);
});
