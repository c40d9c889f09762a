/** From a point on the screen to the gap between two cards that lies there. Reads the page as it stands at this moment. */
import type { StepColumn, StepId } from "@zaedno/plan";
import { type Columns, isOpenColumn } from "../../board-columns.ts";
import { type Slot, slotAt } from "../../drop-target.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The gap under the point; a column counts over its whole height. Null when no column is near. */
export function slotUnder(point: Point, columns: Columns, inHand: StepId): Slot | null {
  const column = columnUnder(point);
  if (column === null) return null;
  const cards = document.querySelectorAll(`[data-cards="${column}"] > [data-step]:not([data-lifted])`);
  const above = [...cards].filter((card) => middleOf(card) < point.y).length;
  return slotAt(columns, column, above, inHand);
}

/** A part of the switch or a folded row: a column to drop into without seeing it. */
export interface Zone {
  readonly column: StepColumn;
  readonly element: HTMLElement;
}

export function zoneUnder(point: Point): Zone | null {
  for (const element of document.querySelectorAll<HTMLElement>("[data-drop-zone] [data-column]")) {
    const column = asColumn(element.dataset.column);
    if (column !== null && isInside(point, element.getBoundingClientRect())) return { column, element };
  }
  return null;
}

function columnUnder({ x }: Point): StepColumn | null {
  let nearest: StepColumn | null = null;
  let distance = 48;
  for (const element of document.querySelectorAll<HTMLElement>("[data-board] [data-drop-column]")) {
    const { left, right, width } = element.getBoundingClientRect();
    const column = asColumn(element.dataset.dropColumn);
    const away = Math.max(left - x, x - right, 0);
    if (column === null || width === 0 || away >= distance) continue;
    nearest = column;
    distance = away;
  }
  return nearest;
}

function asColumn(text: string | undefined): StepColumn | null {
  return isOpenColumn(text) || text === "idea" || text === "dropped" ? text : null;
}

function middleOf(card: Element): number {
  const { top, height } = card.getBoundingClientRect();
  return top + height / 2;
}

function isInside({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
