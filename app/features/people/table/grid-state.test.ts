import { describe, expect, it } from "vitest";
import { personId } from "../testing/person-row.ts";
import { commandOf } from "./grid-keys.ts";
import {
  afterAdding,
  afterCommand,
  afterEdit,
  cellOf,
  chosenRows,
  type GridRows,
  type GridState,
  newRow,
  pointedAt,
  restingGrid,
  settled,
} from "./grid-state.ts";

const [a, b, c] = [personId("a"), personId("b"), personId("c")];
const rows: GridRows = [a, b, c, newRow];

/** The state after some keys, one after the other; null when one of them leaves the table. */
function press(state: GridState, ...keys: readonly string[]): GridState | null {
  let now: GridState | null = state;
  for (const text of keys) {
    const [key = "", mark] = text.split("+").reverse();
    const stroke = { key, code: key, ctrl: mark === "Ctrl", shift: mark === "Shift", alt: false, composing: false };
    const command = commandOf(stroke);
    if (now === null || command === null) return null;
    now = afterCommand(now, command, rows);
  }
  return now;
}

const at = (state: GridState | null) => state?.active && `${rows.indexOf(state.active.row)} ${state.active.column}`;

describe("the place of the keyboard", () => {
  it("moves and stops at the edges", () => {
    expect(at(press(restingGrid, "ArrowDown", "ArrowRight"))).toBe("1 roleTitle");
    expect(at(press(restingGrid, "ArrowUp", "ArrowLeft", "ArrowLeft"))).toBe("0 sector");
    expect(at(press(restingGrid, "End", "ArrowRight"))).toBe("0 publish");
    expect(at(press(restingGrid, "Ctrl+End"))).toBe("3 name");
    expect(at(press(restingGrid, "PageDown"))).toBe("3 name");
  });

  it("goes on to the next row with Tab, and out of the table past its ends", () => {
    expect(at(press(cellOf({ row: a, column: "publish" }), "Tab"))).toBe("1 sector");
    expect(at(press(cellOf({ row: b, column: "sector" }), "Shift+Tab"))).toBe("0 publish");
    expect(at(press(cellOf({ row: c, column: "publish" }), "Tab"))).toBe("3 name");
    expect(press(cellOf({ row: newRow, column: "name" }), "Tab")).toBeNull();
    expect(press(cellOf({ row: a, column: "sector" }), "Shift+Tab")).toBeNull();
  });

  it("is let go by Esc: the next Tab leaves, any other key stays", () => {
    expect(press(cellOf({ row: b, column: "name" }), "Escape", "Tab")).toBeNull();
    expect(at(press(cellOf({ row: b, column: "name" }), "Escape", "ArrowDown", "Tab"))).toBe("2 roleTitle");
  });

  it("has only the name to stand at in the empty row", () => {
    expect(at(press(cellOf({ row: c, column: "stage" }), "ArrowDown"))).toBe("3 name");
    expect(at(press(cellOf({ row: c, column: "stage" }), "ArrowDown", "ArrowUp"))).toBe("2 name");
  });

  it("begins an edit and remembers the letter that began it", () => {
    expect(press(cellOf({ row: b, column: "name" }), "щ")?.editing).toEqual({ typed: "щ" });
  });
});

describe("after an edit", () => {
  it("Enter goes down, Tab goes on, at the end both stay", () => {
    expect(at(afterEdit({ row: a, column: "stage" }, "down", rows))).toBe("1 stage");
    expect(at(afterEdit({ row: a, column: "publish" }, "next", rows))).toBe("1 sector");
    expect(at(afterEdit({ row: newRow, column: "name" }, "next", rows))).toBe("3 name");
    expect(at(afterEdit({ row: a, column: "sector" }, "previous", rows))).toBe("0 sector");
  });

  it("somebody who was added is gone on with by Tab, and waited for until their row is there", () => {
    const added = personId("added");
    expect(afterAdding(added, "down")).toEqual(cellOf({ row: newRow, column: "name" }));
    const next = afterAdding(added, "next");
    expect(next).toMatchObject({ active: { row: added, column: "roleTitle" } });
    expect(settled(next, rows, rows)).toBe(next);
    expect(settled(next, rows, [a, b, c, added, newRow])).toBe(next);
  });
});

describe("rows that come, go and change places", () => {
  it("keep the keyboard on its row wherever that goes", () => {
    const state = cellOf({ row: b, column: "power" });
    expect(settled(state, rows, [c, b, a, newRow])).toBe(state);
  });

  it("hand the keyboard to the row that stands there now when its own is gone, and end the edit", () => {
    const state: GridState = { ...cellOf({ row: b, column: "power" }), editing: { typed: "" } };
    expect(settled(state, rows, [a, c, newRow])).toEqual(cellOf({ row: c, column: "power" }));
    expect(settled(cellOf({ row: c, column: "power" }), rows, [a, b, newRow])).toEqual(
      cellOf({ row: newRow, column: "name" }),
    );
    expect(settled(state, rows, [])).toBe(restingGrid);
  });

  it("let go of chosen rows that are no longer there", () => {
    const state = { ...cellOf({ row: a, column: "name" }), chosen: { from: a, to: c } };
    expect(settled(state, rows, [a, b, newRow]).chosen).toBeNull();
  });
});

describe("chosen rows", () => {
  it("reach from where Shift was pressed, in the order on the screen, without the empty one", () => {
    const up = press(cellOf({ row: c, column: "name" }), "Shift+ArrowUp", "Shift+ArrowUp");
    expect(up && chosenRows(up, rows)).toEqual([a, b, c]);
    const pointed = pointedAt(cellOf({ row: a, column: "name" }), { row: b, column: "stage" }, true);
    expect(chosenRows(pointed, rows)).toEqual([a, b]);
    expect(chosenRows(pointedAt(pointed, { row: newRow, column: "name" }, true), rows)).toEqual([]);
  });

  it("are all of them with Ctrl+A, and none after the next move", () => {
    const all = press(cellOf({ row: b, column: "name" }), "Ctrl+KeyA");
    expect(all && chosenRows(all, rows)).toEqual([a, b, c]);
    expect(press(cellOf({ row: b, column: "name" }), "Ctrl+KeyA", "ArrowDown")?.chosen).toBeNull();
  });
});
