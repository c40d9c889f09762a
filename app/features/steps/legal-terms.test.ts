import { day } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { addMonths, answerDue } from "./legal-terms.ts";

describe("terms set by law", () => {
  it("give the day of the answer for an information request and a proposal", () => {
    expect(answerDue("zdoi_answer", day("2027-01-19"))).toBe("2027-02-02");
    expect(answerDue("apk_proposal", day("2027-02-11"))).toBe("2027-04-11");
  });

  it("promise nothing where local rules decide", () => {
    expect(answerDue("budget_hearing", day("2027-02-11"))).toBeNull();
  });

  it("end on the last day of a shorter month and go over the new year", () => {
    expect(addMonths(day("2026-12-31"), 2)).toBe("2027-02-28");
    expect(addMonths(day("2027-12-31"), 2)).toBe("2028-02-29");
    expect(addMonths(day("2026-11-15"), 2)).toBe("2027-01-15");
  });
});
