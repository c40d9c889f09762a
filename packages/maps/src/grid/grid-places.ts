/** The sixteen cells of the power/interest grid and its four quadrants: which facts of a position they mean. */
import { type Position, type PowerLevel, powerLevels, type Quadrant, quadrantOf } from "@zaedno/plan";

/** Where somebody stands in the grid; null while power or interest is not known. */
export interface Cell {
  readonly power: PowerLevel;
  readonly interest: PowerLevel;
}

export type CellId = `p${PowerLevel}i${PowerLevel}`;
export type GridPlaceId = CellId | "unknown";

export function cellOf({ power, interest }: Position): Cell | null {
  return power === undefined || interest === undefined ? null : { power, interest };
}

export function cellId({ power, interest }: Cell): CellId {
  return `p${power}i${interest}`;
}

export function gridPlaceOf(position: Position): GridPlaceId {
  const cell = cellOf(position);
  return cell === null ? "unknown" : cellId(cell);
}

/** Line by line, as a page is read: from great power down, from little interest to much. */
export const gridCells: readonly Cell[] = [...powerLevels]
  .reverse()
  .flatMap((power) => powerLevels.map((interest) => ({ power, interest })));

export function quadrantOfCell(cell: Cell): Quadrant {
  const quadrant = quadrantOf(cell);
  if (quadrant === null) throw new Error("A cell always lies in a quadrant.");
  return quadrant;
}

/** The cell with this id, null for the tray and for anything else. */
export function cellById(id: string): Cell | null {
  return gridCells.find((cell) => cellId(cell) === id) ?? null;
}
