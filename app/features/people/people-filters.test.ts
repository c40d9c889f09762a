import { describe, expect, it } from "vitest";
import { countFilters, type Filters, noFilters, passes, readFilters } from "./people-filters.ts";
import { personRow } from "./testing/person-row.ts";

const mayor = personRow("Mayor", {
  who: { name: "Борис Образцов", roleTitle: "кмет на общината", sector: "municipality", publicRole: "decides" },
  position: { support: 0, power: 4, interest: 2 },
  place: { stage: "identified" },
});
const students = personRow("Students", { who: { name: "Студенти" }, position: { supportTarget: 1, power: 1 } });

const shown = (filters: Partial<Filters>, words = "") =>
  [mayor, students].filter((row) => passes(row, { ...noFilters, ...filters }, words)).map(({ who }) => who.name);

describe("filters of people", () => {
  it("let everybody through while none is set", () => {
    expect(shown({})).toEqual(["Борис Образцов", "Студенти"]);
    expect(countFilters(noFilters)).toBe(0);
  });

  it("find by sector, position, stage and role, also those where nothing is noted", () => {
    expect(shown({ sector: "municipality" })).toEqual(["Борис Образцов"]);
    expect(shown({ sector: "none" })).toEqual(["Студенти"]);
    expect(shown({ stance: "neutral" })).toEqual(["Борис Образцов"]);
    expect(shown({ stance: "unknown" })).toEqual(["Студенти"]);
    expect(shown({ stage: "none" })).toEqual(["Студенти"]);
    expect(shown({ role: "decides", stage: "identified" })).toEqual(["Борис Образцов"]);
    expect(shown({ role: "decides", stage: "active" })).toEqual([]);
  });

  it("find those of whom position, power or interest is still missing", () => {
    expect(shown({ unknownOnly: true })).toEqual(["Студенти"]);
  });

  it("find by words of name and office in any order and case", () => {
    expect(shown({}, "КМЕТ борис")).toEqual(["Борис Образцов"]);
    expect(shown({}, "кмет студенти")).toEqual([]);
    expect(shown({}, "  ")).toHaveLength(2);
  });

  it("come from an address, and what it names that does not exist is left out", () => {
    const search = new URLSearchParams("sector=health&stance=enemy&unknown=1");
    expect(readFilters(search)).toEqual({ ...noFilters, sector: "health", unknownOnly: true });
    expect(countFilters(readFilters(search))).toBe(2);
  });
});
