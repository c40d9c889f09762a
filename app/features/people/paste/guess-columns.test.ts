import { describe, expect, it } from "vitest";
import { guessColumns } from "./guess-columns.ts";

describe("which column holds what", () => {
  it("is said by headings in Bulgarian and English, in any order, with what stands in brackets left out", () => {
    const bg = [
      ["Влияние (1-4)", "Участник", "Позиция:", "Обувки"],
      ["4", "Борис", "неутрален", "42"],
    ];
    expect(guessColumns(bg)).toEqual({ hasHeader: true, columns: ["power", "name", "support", null] });
    const en = [
      ["Stakeholder", "Post", "ROLE", "Stage", "Interest"],
      ["Boris", "mayor", "decides", "met", "2"],
    ];
    expect(guessColumns(en).columns).toEqual(["name", "roleTitle", "publicRole", "stage", "interest"]);
  });

  it("gives a field to one column only", () => {
    const twice = [
      ["Име", "Име", "Роля"],
      ["Борис", "Образцов", "решава"],
    ];
    expect(guessColumns(twice).columns).toEqual(["name", null, "publicRole"]);
  });

  it("takes the column with the most different words for the names when no heading says so", () => {
    const rows = [
      ["Сектор", "Хора", "Роля"],
      ["Община", "Борис", "решава"],
      ["Община", "Весела", "съветва"],
    ];
    expect(guessColumns(rows)).toEqual({ hasHeader: true, columns: ["sector", "name", "publicRole"] });
  });

  it("is guessed from the cells where there are no headings", () => {
    const rows = [
      ["Борис Образцов", "кмет на общината", "решава", "4", "2", "неутрален"],
      ["Весела Макетова", "кмет на района", "съветва", "3", "3", "пасивен съюзник"],
    ];
    expect(guessColumns(rows)).toEqual({
      hasHeader: false,
      columns: ["name", "roleTitle", "publicRole", "power", "interest", "support"],
    });
  });

  it("takes a single column for names", () => {
    expect(guessColumns([["Борис"], ["Местно радио"]])).toEqual({ hasHeader: false, columns: ["name"] });
    expect(guessColumns([["Участник"], ["Борис"]])).toEqual({ hasHeader: true, columns: ["name"] });
  });

  it("holds rows of different lengths", () => {
    expect(guessColumns([["Име"], ["Борис", "4"]]).columns).toEqual(["name", null]);
  });
});
