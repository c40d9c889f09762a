/** The state of the table's keyboard, kept in step with rows that come, go and change places. */
import { useReducer, useState } from "react";
import { isColumnId } from "../columns.ts";
import { type CellPlace, type GridRows, type GridState, restingGrid, settled } from "./grid-state.ts";

export interface GridControl {
  readonly state: GridState;
  readonly set: (change: (state: GridState) => GridState) => void;
}

export function useGrid(rows: GridRows): GridControl {
  const [stored, set] = useReducer(
    (state: GridState, change: (state: GridState) => GridState) => change(state),
    restingGrid,
  );
  const [former, setFormer] = useState(rows);
  const state = settled(stored, former, rows);
  if (former !== rows) setFormer(rows);
  if (state !== stored) set(() => state);
  return { state, set };
}

/** The element of a cell. */
export function cellAt(table: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  const within = table?.querySelector(`[data-person="${CSS.escape(row)}"]`);
  return within?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
}

/** The cell that an element stands in, as the rows name it. */
export function placeOf(target: EventTarget, rows: GridRows): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset.column;
  const person = target.closest<HTMLElement>("[data-person]")?.dataset.person;
  const row = rows.find((key) => key === person);
  return row !== undefined && isColumnId(column) ? { row, column } : null;
}
