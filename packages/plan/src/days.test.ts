/** Calendar days, across every edge that a clock would trip over. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addWeeks, type Day, day, daysBetween, isDay, today } from "./days.ts";
import { fuzz } from "./testing/index.ts";

describe("days", () => {
  test("[T1] are days that exist", () => {
    for (const good of ["2027-02-28", "2028-02-29", "2027-12-31", "0001-01-01"]) expect(isDay(good)).toBe(true);
    for (const bad of [
      "2027-02-29",
      "2027-13-01",
      "2027-00-10",
      "2027-1-1",
      "",
      "27-01-01",
      "2027-02-11T00:00",
      20270211,
    ])
      expect(isDay(bad)).toBe(false);
    expect(() => day("tomorrow")).toThrow(RangeError);
  });

  test("[T2] are counted across months, leap days and the change of clocks", () => {
    expect(addDays(day("2028-02-28"), 2)).toBe("2028-03-01");
    expect(addDays(day("2027-03-27"), 2)).toBe("2027-03-29");
    expect(addWeeks(day("2027-01-18"), -1)).toBe("2027-01-11");
    expect(daysBetween(day("2027-10-30"), day("2027-11-01"))).toBe(2);
    expect(daysBetween(day("2027-02-11"), day("2027-02-10"))).toBe(-1);
  });

  test("[T2] adding and counting are each other's inverse, and text order is day order", () => {
    const someDay = fc
      .integer({ min: -200_000, max: 200_000 })
      .map((offset): Day => addDays(day("2027-02-08"), offset));
    fc.assert(
      fc.property(someDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
      }),
      fuzz(30),
    );
  });

  test("[T3] today is the calendar's day where the plan is carried out, until midnight there", () => {
    expect(today("Europe/Sofia", new Date("2027-02-10T21:59:59Z"))).toBe("2027-02-10");
    expect(today("Europe/Sofia", new Date("2027-02-10T22:00:00Z"))).toBe("2027-02-11");
    expect(today("Europe/Sofia", new Date("2027-07-10T21:00:00Z"))).toBe("2027-07-11");
    expect(today("America/New_York", new Date("2027-02-11T03:00:00Z"))).toBe("2027-02-10");
  });
});
