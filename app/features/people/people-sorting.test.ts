import { describe, expect, it } from "vitest";
import { nextSorting, type SortKey, sortedRows } from "./people-sorting.ts";
import { personRow } from "./testing/person-row.ts";

const rows = [
  personRow("a", { who: { name: "Яна", publish: true }, position: { power: 2, support: -2 } }),
  personRow("b", { who: { name: "Борис", publicRole: "decides" }, position: { power: 4, support: 1 } }),
  personRow("c", { who: { name: "ДГ 10", publicRole: "watches" }, place: { stage: "active" } }),
  personRow("d", { who: { name: "ДГ 9" }, position: { power: 4 }, place: { stage: "identified" } }),
];

const names = (by: SortKey, down: boolean) => sortedRows(rows, { by, down }, "bg").map(({ who }) => who.name);

describe("the order of people", () => {
  it("follows the alphabet and counts numbers as numbers", () => {
    expect(names("name", false)).toEqual(["Борис", "ДГ 9", "ДГ 10", "Яна"]);
    expect(names("name", true)).toEqual(["Яна", "ДГ 10", "ДГ 9", "Борис"]);
  });

  it("keeps what is not known at the end, whichever way it runs", () => {
    expect(names("power", true)).toEqual(["Борис", "ДГ 9", "Яна", "ДГ 10"]);
    expect(names("power", false)).toEqual(["Яна", "Борис", "ДГ 9", "ДГ 10"]);
    expect(names("stance", true)).toEqual(["Борис", "Яна", "ДГ 9", "ДГ 10"]);
    expect(names("stage", true)).toEqual(["ДГ 10", "ДГ 9", "Борис", "Яна"]);
    expect(names("role", false)).toEqual(["Борис", "ДГ 10", "ДГ 9", "Яна"]);
    expect(names("publish", false)[0]).toBe("Яна");
  });

  it("puts the target and the strongest first while nobody asks for another", () => {
    const weak = personRow("t", { who: { name: "Адресат" }, position: { power: 1 }, target: "primary" });
    const usual = sortedRows([...rows, weak], null, "bg").map(({ who }) => who.name);
    expect(usual).toEqual(["Адресат", "Борис", "ДГ 9", "Яна", "ДГ 10"]);
  });

  it("goes one way, the other way and back with each tap on a head", () => {
    const first = nextSorting(null, "power");
    const second = nextSorting(first, "power");
    expect(first).toEqual({ by: "power", down: true });
    expect(second).toEqual({ by: "power", down: false });
    expect(nextSorting(second, "power")).toBeNull();
    expect(nextSorting(second, "name")).toEqual({ by: "name", down: false });
  });
});
