import { expect, it } from "vitest";
import { personRow } from "../testing/person-row.ts";
import { heldOrder } from "./held-order.ts";

const [a, b, c] = [personRow("a"), personRow("b"), personRow("c")];
const nobody: ReadonlySet<string> = new Set();

it("rows stay where they are while somebody works in them, whatever sorting and filters would say", () => {
  const changed = { ...a, position: { power: 1 as const } };
  expect(heldOrder([a, b, c], [c], [changed, b, c], nobody)).toEqual([changed, b, c]);
});

it("those who are gone leave, and those who came stand at the end if the filters let them through", () => {
  const [shown, hidden, mine] = [personRow("s"), personRow("h"), personRow("m")];
  const rows = heldOrder([a, b, c], [shown], [a, c, shown, hidden, mine], new Set([mine.id]));
  expect(rows).toEqual([a, c, shown, mine]);
});

it("the same rows are the same list", () => {
  const rows = [a, b];
  expect(heldOrder(rows, [b, a], [a, b], nobody)).toBe(rows);
});
