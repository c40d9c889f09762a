/**
 * Where the keyboard is in the people table, which rows are chosen, and which cell is being edited. Pure: keys go in,
 * the next state comes out, and rows that come, go or change places meanwhile never leave it pointing at nothing.
 */
import type { StakeholderId } from "@zaedno/plan";
import { type ColumnId, columnIds } from "../columns.ts";
import type { GridCommand } from "./grid-keys.ts";

/** The empty last row, in which somebody is added by typing. */
export const newRow = "new";
export type RowKey = StakeholderId | typeof newRow;

export interface CellPlace {
  readonly row: RowKey;
  readonly column: ColumnId;
}

export interface GridState {
  /** The cell that has, or would get, the focus; null until somebody comes in. */
  readonly active: CellPlace | null;
  readonly editing: { readonly typed: string } | null;
  readonly chosen: { readonly from: RowKey; readonly to: RowKey } | null;
  /** The next Tab is the browser's: it leaves the table. */
  readonly released: boolean;
  /** Somebody was added a moment ago, and their row is still on its way to the screen. */
  readonly awaited: StakeholderId | null;
}

export const restingGrid: GridState = { active: null, editing: null, chosen: null, released: false, awaited: null };

export const cellOf = (place: CellPlace): GridState => ({ ...restingGrid, active: place });

/** The rows as they stand on the screen; the empty last one only where something may be added. */
export type GridRows = readonly RowKey[];

export const pageOfRows = 8;

/** A cell was pointed at. */
export function pointedAt(state: GridState, place: CellPlace, select: boolean): GridState {
  const from = state.chosen?.from ?? state.active?.row ?? place.row;
  const chosen = select && from !== newRow && place.row !== newRow ? { from, to: place.row } : null;
  return { ...cellOf(place), chosen };
}

/** The state after a command, or null when the command means leaving the table. */
export function afterCommand(state: GridState, command: GridCommand, rows: GridRows): GridState | null {
  const active = state.active ?? firstCell(rows);
  if (active === null) return null;
  switch (command.kind) {
    case "go": {
      const place = stepFrom(active, command.rows, command.columns, rows);
      return command.select ? pointedAt(state, place, true) : cellOf(place);
    }
    case "edge":
      return cellOf(edgeFrom(active, command, rows));
    case "page":
      return cellOf(stepFrom(active, command.way * pageOfRows, 0, rows));
    case "next": {
      const place = state.released ? null : readingStep(active, command.way, rows);
      return place === null ? null : cellOf(place);
    }
    case "edit":
      return { ...cellOf(active), editing: { typed: command.typed } };
    case "release":
      return { ...cellOf(active), released: true };
    case "selectAll":
      return { ...cellOf(active), chosen: wholeOf(rows) };
    case "clear":
    case "open":
      return cellOf(active);
  }
}

/** The rows are others now: the place stays with its row, or goes to the one that stands there instead. */
export function settled(state: GridState, former: GridRows, rows: GridRows): GridState {
  const { active, chosen } = state;
  const chosenStays = chosen === null || (rows.includes(chosen.from) && rows.includes(chosen.to));
  if (active === null || rows.includes(active.row) || active.row === state.awaited) {
    return chosenStays ? state : { ...state, chosen: null };
  }
  const index = Math.min(Math.max(0, former.indexOf(active.row)), rows.length - 1);
  const row = rows[index];
  if (row === undefined) return restingGrid;
  return cellOf(inRow(row, active.column));
}

/** The rows that are chosen for copying, in the order on the screen. */
export function chosenRows({ chosen }: GridState, rows: GridRows): readonly StakeholderId[] {
  if (chosen === null) return [];
  const ends = [rows.indexOf(chosen.from), rows.indexOf(chosen.to)].sort((a, b) => a - b);
  const [first = -1, last = -1] = ends;
  return first < 0 ? [] : rows.slice(first, last + 1).filter((row): row is StakeholderId => row !== newRow);
}

/** In the empty row only the name can be written; the rest follows when somebody is there. */
export function inRow(row: RowKey, column: ColumnId): CellPlace {
  return { row, column: row === newRow ? "name" : column };
}

export function firstCell(rows: GridRows): CellPlace | null {
  return rows[0] === undefined ? null : { row: rows[0], column: "name" };
}

export function stepFrom({ row, column }: CellPlace, down: number, right: number, rows: GridRows): CellPlace {
  const toRow = rows[clamp(rows.indexOf(row) + down, rows.length)] ?? row;
  const toColumn = columnIds[clamp(columnIds.indexOf(column) + right, columnIds.length)] ?? column;
  return inRow(toRow, toColumn);
}

/** The cell after (or before) this one as one reads; null past the ends. */
export function readingStep({ row, column }: CellPlace, way: 1 | -1, rows: GridRows): CellPlace | null {
  const besides = row === newRow ? undefined : columnIds[columnIds.indexOf(column) + way];
  if (besides !== undefined) return { row, column: besides };
  const nextRow = rows[rows.indexOf(row) + way];
  const edge = way === 1 ? columnIds[0] : columnIds[columnIds.length - 1];
  return nextRow === undefined || edge === undefined ? null : inRow(nextRow, edge);
}

function edgeFrom(active: CellPlace, { to, far }: { to: "first" | "last"; far: boolean }, rows: GridRows): CellPlace {
  const column = to === "first" ? columnIds[0] : columnIds[columnIds.length - 1];
  const row = to === "first" ? rows[0] : rows.at(-1);
  return inRow(far ? (row ?? active.row) : active.row, column ?? active.column);
}

function wholeOf(rows: GridRows): GridState["chosen"] {
  const people = rows.filter((row) => row !== newRow);
  const [from] = people;
  const to = people.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1);
}

/** Where the keyboard goes on after an edit has ended. */
export type After = "down" | "up" | "next" | "previous" | "here";

export function afterEdit(place: CellPlace, then: After, rows: GridRows): GridState {
  switch (then) {
    case "down":
      return cellOf(stepFrom(place, 1, 0, rows));
    case "up":
      return cellOf(stepFrom(place, -1, 0, rows));
    case "next":
      return cellOf(readingStep(place, 1, rows) ?? place);
    case "previous":
      return cellOf(readingStep(place, -1, rows) ?? place);
    case "here":
      return cellOf(place);
  }
}

/** Somebody was added in the empty row: Enter goes on adding, Tab goes on with the one who was added. */
export function afterAdding(id: StakeholderId, then: After): GridState {
  const column = then === "next" ? "roleTitle" : "name";
  const isInPlace = then === "next" || then === "previous" || then === "here";
  return isInPlace ? { ...cellOf({ row: id, column }), awaited: id } : cellOf({ row: newRow, column: "name" });
}
