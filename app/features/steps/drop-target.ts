/**
 * What a card in the hand would do if it were dropped now. Others go on working meanwhile, so a slot remembers
 * both its neighbours: when one of them leaves, the card still goes where the person sees it go.
 */
import type { Step, StepColumn, StepId } from "@zaedno/plan";
import { type Columns, isOpenColumn, openColumns } from "./board-columns.ts";

/** A gap between two cards of a column; null is the column's edge. */
export interface Slot {
  readonly column: StepColumn;
  readonly afterId: StepId | null;
  readonly beforeId: StepId | null;
}

export type Drop =
  | { readonly kind: "move"; readonly column: StepColumn; readonly beforeId: StepId | null }
  /** Dropped where it already stands. */
  | { readonly kind: "stays" }
  /** Somebody deleted the card while it was in the hand. */
  | { readonly kind: "gone" };

/** The gap at `index` of a column, counted without the card in the hand. */
export function slotAt(columns: Columns, column: StepColumn, index: number, inHand: StepId | null): Slot {
  const row = rowWithout(columns, column, inHand);
  const at = Math.min(Math.max(index, 0), row.length);
  return { column, afterId: row[at - 1]?.id ?? null, beforeId: row[at]?.id ?? null };
}

/** The gap in which a card stands now. */
export function slotOf(columns: Columns, id: StepId): Slot | null {
  const column = columnOf(columns, id);
  return column === null
    ? null
    : slotAt(
        columns,
        column,
        columns[column].findIndex((card) => card.id === id),
        id,
      );
}

export function sameSlot(a: Slot, b: Slot): boolean {
  return a.column === b.column && a.afterId === b.afterId && a.beforeId === b.beforeId;
}

/** Where a slot lies in the column as it is now; both neighbours gone means the end. */
export function indexOfSlot(columns: Columns, slot: Slot, inHand: StepId | null): number {
  const row = rowWithout(columns, slot.column, inHand);
  if (slot.beforeId !== null) {
    const before = row.findIndex((card) => card.id === slot.beforeId);
    if (before >= 0) return before;
  }
  if (slot.afterId === null && slot.beforeId !== null) return 0;
  const after = row.findIndex((card) => card.id === slot.afterId);
  return after >= 0 ? after + 1 : row.length;
}

/** What the drop means for the plan as it is at this moment. */
export function dropOf(columns: Columns, id: StepId, slot: Slot): Drop {
  const from = columnOf(columns, id);
  if (from === null) return { kind: "gone" };
  const index = indexOfSlot(columns, slot, id);
  const standsAt = columns[from].findIndex((card) => card.id === id);
  if (from === slot.column && standsAt === index) return { kind: "stays" };
  return { kind: "move", column: slot.column, beforeId: rowWithout(columns, slot.column, id)[index]?.id ?? null };
}

export type Direction = "up" | "down" | "left" | "right";

/** One press of an arrow key with a card in the hand; null when there is nothing further that way. */
export function nextSlot(columns: Columns, id: StepId, slot: Slot, direction: Direction): Slot | null {
  const index = indexOfSlot(columns, slot, id);
  switch (direction) {
    case "up":
      return index === 0 ? null : slotAt(columns, slot.column, index - 1, id);
    case "down":
      return index >= rowWithout(columns, slot.column, id).length ? null : slotAt(columns, slot.column, index + 1, id);
    case "left":
      return sideways(columns, id, slot.column, index, -1);
    case "right":
      return sideways(columns, id, slot.column, index, 1);
  }
}

function sideways(columns: Columns, id: StepId, from: StepColumn, index: number, by: 1 | -1): Slot | null {
  if (!isOpenColumn(from)) return null;
  const column = openColumns[openColumns.indexOf(from) + by];
  return column === undefined ? null : slotAt(columns, column, index, id);
}

function columnOf(columns: Columns, id: StepId): StepColumn | null {
  for (const cards of Object.values(columns)) {
    const card = cards.find((each) => each.id === id);
    if (card) return card.place.column;
  }
  return null;
}

function rowWithout(columns: Columns, column: StepColumn, id: StepId | null): readonly Step[] {
  return columns[column].filter((card) => card.id !== id);
}
