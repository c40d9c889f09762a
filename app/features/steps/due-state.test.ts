import { day } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { dueState, lacksOwner } from "./due-state.ts";
import { makeStep, somebody } from "./testing/make-step.ts";

const monday = day("2027-02-08");

describe("what a card says about its day", () => {
  it("is late only after the day itself has passed", () => {
    expect(dueState(makeStep("x", "todo", { due: day("2027-02-08") }), monday)).toEqual({ kind: "today" });
    expect(dueState(makeStep("x", "todo", { due: day("2027-02-07") }), monday)).toEqual({ kind: "late", days: 1 });
    expect(dueState(makeStep("x", "waiting", { due: day("2027-02-02") }), monday)).toEqual({ kind: "late", days: 6 });
  });

  it("warns the day before, also across the end of a month", () => {
    expect(dueState(makeStep("x", "doing", { due: day("2027-03-01") }), day("2027-02-28"))).toEqual({
      kind: "tomorrow",
    });
    expect(dueState(makeStep("x", "doing", { due: day("2027-03-02") }), day("2027-02-28"))).toEqual({ kind: "ahead" });
  });

  it("leaves done, dropped and mere ideas in peace, and steps without a day", () => {
    const past = { due: day("2026-01-01") };
    for (const column of ["done", "dropped", "idea"] as const) {
      expect(dueState(makeStep("x", column, past), monday)).toEqual({ kind: "quiet" });
    }
    expect(dueState(makeStep("x", "todo"), monday)).toEqual({ kind: "quiet" });
  });

  it("misses an owner only where work is waiting for one", () => {
    expect(lacksOwner(makeStep("x", "todo"))).toBe(true);
    expect(lacksOwner(makeStep("x", "todo", { ownerId: somebody }))).toBe(false);
    expect(lacksOwner(makeStep("x", "idea"))).toBe(false);
    expect(lacksOwner(makeStep("x", "done"))).toBe(false);
  });
});
