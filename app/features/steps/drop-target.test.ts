import type { Step, StepColumn } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { type Columns, columnsOf } from "./board-columns.ts";
import { dropOf, indexOfSlot, nextSlot, slotAt, slotOf } from "./drop-target.ts";
import { makeStep } from "./testing/make-step.ts";

const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((title) => makeStep(title)) as [Step, Step, Step, Step, Step];

function board(columns: Partial<Record<StepColumn, Step[]>>): Columns {
  return columnsOf(
    Object.entries(columns).flatMap(([column, cards]) =>
      cards.map((card) => ({ ...card, place: { ...card.place, column: column as StepColumn } })),
    ),
  );
}

const before = board({ todo: [a, b, c], doing: [d, e] });

describe("a card dropped where nobody else was working", () => {
  it("goes before the card that stood in the gap", () => {
    expect(dropOf(before, a.id, slotAt(before, "doing", 1, a.id))).toEqual({
      kind: "move",
      column: "doing",
      beforeId: e.id,
    });
    expect(dropOf(before, a.id, slotAt(before, "todo", 1, a.id))).toEqual({
      kind: "move",
      column: "todo",
      beforeId: c.id,
    });
  });

  it("goes to the end when the gap is the last, and into an empty column", () => {
    expect(dropOf(before, a.id, slotAt(before, "doing", 2, a.id))).toEqual({
      kind: "move",
      column: "doing",
      beforeId: null,
    });
    expect(dropOf(before, a.id, slotAt(before, "done", 0, a.id))).toEqual({
      kind: "move",
      column: "done",
      beforeId: null,
    });
  });

  it("writes nothing where it stands already", () => {
    const slot = slotOf(before, b.id);
    expect(slot).toEqual({ column: "todo", afterId: a.id, beforeId: c.id });
    expect(slot && dropOf(before, b.id, slot)).toEqual({ kind: "stays" });
  });
});

describe("a card dropped while others change the board", () => {
  const slot = slotAt(before, "doing", 1, a.id);

  it("still goes between its neighbours when another card came in above", () => {
    const now = board({ todo: [a, b], doing: [c, d, e] });
    expect(dropOf(now, a.id, slot)).toEqual({ kind: "move", column: "doing", beforeId: e.id });
  });

  it("goes after the upper neighbour when the lower one has left", () => {
    const now = board({ todo: [a, b, c], doing: [d], done: [e] });
    expect(dropOf(now, a.id, slot)).toEqual({ kind: "move", column: "doing", beforeId: null });
  });

  it("goes before the lower neighbour when the upper one has left", () => {
    const now = board({ todo: [a, b, c], doing: [e] });
    expect(dropOf(now, a.id, slot)).toEqual({ kind: "move", column: "doing", beforeId: e.id });
  });

  it("stays at the top when the card below the top gap has left", () => {
    const top = slotAt(before, "doing", 0, a.id);
    const now = board({ todo: [a, b, c], doing: [e] });
    expect(dropOf(now, a.id, top)).toEqual({ kind: "move", column: "doing", beforeId: e.id });
  });

  it("goes to the end of the column when both neighbours have left", () => {
    const now = board({ todo: [a, b, c, d, e] });
    expect(dropOf(now, a.id, slot)).toEqual({ kind: "move", column: "doing", beforeId: null });
  });

  it("goes where I dropped it when somebody moved this same card meanwhile", () => {
    const now = board({ todo: [b, c], doing: [d, e], waiting: [a] });
    expect(dropOf(now, a.id, slot)).toEqual({ kind: "move", column: "doing", beforeId: e.id });
  });

  it("is told to be gone when somebody deleted it", () => {
    expect(dropOf(board({ todo: [b, c], doing: [d, e] }), a.id, slot)).toEqual({ kind: "gone" });
  });
});

describe("the arrow keys with a card in the hand", () => {
  const start = slotAt(before, "todo", 0, a.id);

  it("go gap by gap and stop at the edges", () => {
    const down = nextSlot(before, a.id, start, "down");
    expect(down).toEqual({ column: "todo", afterId: b.id, beforeId: c.id });
    expect(nextSlot(before, a.id, start, "up")).toBeNull();
    expect(nextSlot(before, a.id, slotAt(before, "todo", 2, a.id), "down")).toBeNull();
  });

  it("go to the next column at the same height, or to its end when it is shorter", () => {
    const last = slotAt(before, "doing", 2, a.id);
    expect(nextSlot(before, a.id, start, "right")).toEqual({ column: "doing", afterId: null, beforeId: d.id });
    expect(nextSlot(before, a.id, last, "right")).toEqual({ column: "waiting", afterId: null, beforeId: null });
    expect(nextSlot(before, a.id, start, "left")).toBeNull();
  });

  it("count the position without the card in the hand", () => {
    expect(indexOfSlot(before, slotAt(before, "todo", 2, a.id), a.id)).toBe(2);
  });
});
