import { describe, expect, it } from "vitest";
import { columnsOf, neighbourOf, shownCards } from "./board-columns.ts";
import { makeStep, many } from "./testing/make-step.ts";

describe("the columns of the board", () => {
  it("keep the order in which the plan names the steps", () => {
    const columns = columnsOf([makeStep("a", "doing"), makeStep("b", "todo"), makeStep("c", "doing")]);
    expect(columns.doing.map((step) => step.title)).toEqual(["a", "c"]);
    expect(columns.todo.map((step) => step.title)).toEqual(["b"]);
    expect(columns.done).toEqual([]);
  });

  it("show seven cards of a long column, and the rest on demand", () => {
    expect(shownCards(many(14), false)).toMatchObject({ hidden: 7 });
    expect(shownCards(many(14), false).shown).toHaveLength(7);
    expect(shownCards(many(14), true)).toMatchObject({ hidden: 0 });
  });

  it("never hide one single card, whose room the button would take", () => {
    expect(shownCards(many(8), false)).toMatchObject({ hidden: 0 });
    expect(shownCards(many(9), false)).toMatchObject({ hidden: 2 });
  });

  it("name the next card when one leaves, and the one before when it was the last", () => {
    const [a, b, c] = many(3);
    if (!a || !b || !c) throw new Error("three steps were made");
    expect(neighbourOf([a, b, c], b.id)).toBe(c.id);
    expect(neighbourOf([a, b, c], c.id)).toBe(b.id);
    expect(neighbourOf([a], a.id)).toBeNull();
  });
});
