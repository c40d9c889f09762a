import { describe, expect, it } from "vitest";
import { dayWord, formatDay, formatDays, formatMoment } from "./dates.ts";

describe("formatDay", () => {
  it("writes a day as people say it, in both languages", () => {
    expect(formatDay("2027-02-16", "bg")).toBe("16 фев");
    expect(formatDay("2027-02-16", "bg", "weekday")).toBe("вторник, 16 февруари");
    expect(formatDay("2027-02-06", "bg", "full")).toBe("6 февруари 2027");
    expect(formatDay("2027-09-16", "en")).toBe("16 Sep");
    expect(formatDay("2027-02-16", "en", "long")).toBe("16 February");
  });

  it("does not move a day into another one west of Greenwich", () => {
    expect(formatDay("2027-03-01", "en", "long")).toBe("1 March");
  });
});

describe("formatDays", () => {
  it("names the month once when both days are in it, and the years when they differ", () => {
    expect(formatDays("2027-01-15", "2027-01-16", "bg")).toBe("15 – 16 януари");
    expect(formatDays("2026-10-30", "2026-11-01", "en")).toBe("30 October – 1 November");
    expect(formatDays("2026-12-30", "2027-01-02", "bg")).toBe("30 декември 2026 – 2 януари 2027");
  });
});

describe("formatMoment", () => {
  it("shows the clock of the place, also in summer time", () => {
    expect(formatMoment("2027-02-16T12:05:00Z", "bg")).toBe("16 фев, 14:05");
    expect(formatMoment("2027-07-16T21:30:00Z", "en")).toBe("17 Jul, 00:30");
  });
});

describe("dayWord", () => {
  it("knows yesterday, today and tomorrow, across a month's end", () => {
    expect(dayWord("2027-02-28", "2027-03-01")).toBe("ui.yesterday");
    expect(dayWord("2027-03-01", "2027-03-01")).toBe("ui.today");
    expect(dayWord("2027-03-02", "2027-03-01")).toBe("ui.tomorrow");
    expect(dayWord("2027-03-03", "2027-03-01")).toBeNull();
  });
});
