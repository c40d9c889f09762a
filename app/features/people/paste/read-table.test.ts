import { describe, expect, it } from "vitest";
import { pasteMaxCharacters, readTable } from "./read-table.ts";

const rowsOf = (text: string) => {
  const table = readTable(text);
  return table.kind === "table" ? table.rows : table.kind;
};

describe("reading a pasted table", () => {
  it("reads cells between tabs, with line breaks and tabs inside quoted cells", () => {
    expect(rowsOf('Име\tБележка\nКалина\t"ред 1\nред 2\tи ""още"""\r\n')).toEqual([
      ["Име", "Бележка"],
      ["Калина", 'ред 1 ред 2 и "още"'],
    ]);
  });

  it("reads the text of CSV files with ; or ,", () => {
    expect(rowsOf('Име;Роля\n"Петрова; Анна";решава')).toEqual([
      ["Име", "Роля"],
      ["Петрова; Анна", "решава"],
    ]);
    expect(rowsOf("name,role\nAnna,decides\n")).toEqual([
      ["name", "role"],
      ["Anna", "decides"],
    ]);
  });

  it("reads one name to a line, with commas only in some of them, as one column", () => {
    expect(rowsOf("Калина Примерова, зам.-кмет\nМестно радио\n\n")).toEqual([
      ["Калина Примерова, зам.-кмет"],
      ["Местно радио"],
    ]);
  });

  it("does not let a lone quotation mark swallow the rest", () => {
    expect(rowsOf('"Светлина читалище\tдава зала\nРадио\tвлияе')).toEqual([
      ['"Светлина читалище', "дава зала"],
      ["Радио", "влияе"],
    ]);
  });

  it("takes out what hides or turns words, and keeps formulas as words", () => {
    expect(rowsOf("\ufeffИме\tРоля\nА\u0000н\u202eна\ud800\t=1+1\n__proto__\t'=cmd\u200b")).toEqual([
      ["Име", "Роля"],
      ["Анна", "=1+1"],
      ["__proto__", "=cmd"],
    ]);
  });

  it("refuses what is too big at once, and too many rows with their number", () => {
    const began = performance.now();
    expect(rowsOf("x".repeat(10_000_000))).toBe("too-big");
    expect(performance.now() - began).toBeLessThan(200);
    expect(rowsOf("x".repeat(pasteMaxCharacters + 1))).toBe("too-big");
    const many = Array.from({ length: 302 }, (_, index) => `Човек ${index}`).join("\n");
    expect(readTable(many)).toEqual({ kind: "too-many-rows", rows: 302 });
  });

  it("finds nothing in spaces and empty rows", () => {
    expect(rowsOf(" \t \n\t\n")).toBe("nothing");
    expect(rowsOf("\u0000\u200e")).toBe("nothing");
  });
});
