/** Places of the grid: sixteen cells and the tray. A quadrant is a target too: people go to its nearest cell. */
import { type Cell, cellById, cellId, cellOf, gridCells, gridPlaceOf, quadrantOfCell } from "@zaedno/maps";
import { type Position, type Quadrant, quadrants } from "@zaedno/plan";
import { useMemo } from "react";
import type { Direction } from "../../../ui/drag/use-drag-sensors.ts";
import { type Speak, useText } from "../../../ui/text.tsx";
import type { Drop, Placing } from "../placing/placing.ts";

export function useGridPlacing(): Placing {
  const t = useText();
  return useMemo(
    () => ({
      view: "grid",
      placeOf: gridPlaceOf,
      wordsOf: (place) => placeWords(place, t),
      dropAt,
      nextTo,
    }),
    [t],
  );
}

function placeWords(place: string, t: Speak): string {
  const cell = cellById(place);
  if (cell === null) return t("maps.unknown");
  return t("maps.cell", { quadrant: t(`maps.quadrant.${quadrantOfCell(cell)}`), ...cell });
}

/** Both at once: what the eye sees as one move is one change. */
export function dropAt(position: Position, target: string): Drop | null {
  // Who lacks one of the two stands in the tray already; the other stays known.
  if (target === "unknown") return { place: target, changes: cellOf(position) ? notKnown : {} };
  const quadrant = quadrants.find((each) => each === target);
  const cell = quadrant ? nearestCell(position, quadrant) : cellById(target);
  return cell && { place: cellId(cell), changes: cell };
}

const notKnown = { power: undefined, interest: undefined };

/** The cell of a quadrant that changes least; who is unknown there comes to the quadrant's weaker side. */
function nearestCell(
  { power = 2.4, interest = 2.4 }: { power?: number; interest?: number },
  quadrant: Quadrant,
): Cell | null {
  const away = (cell: Cell) => Math.abs(cell.power - power) + Math.abs(cell.interest - interest);
  const cells = gridCells.filter((cell) => quadrantOfCell(cell) === quadrant);
  return cells.reduce<Cell | null>((best, cell) => (best === null || away(cell) < away(best) ? cell : best), null);
}

const steps: Readonly<Record<Direction, { readonly power: number; readonly interest: number }>> = {
  up: { power: 1, interest: 0 },
  down: { power: -1, interest: 0 },
  left: { power: 0, interest: -1 },
  right: { power: 0, interest: 1 },
};

/** Under the lowest cells is the tray; from the tray one goes up into the grid, in the middle. */
export function nextTo(place: string, direction: Direction): string | null {
  const cell = cellById(place);
  if (cell === null) return direction === "up" ? "p1i2" : null;
  if (direction === "down" && cell.power === 1) return "unknown";
  const step = steps[direction];
  const next = gridCells.find(
    ({ power, interest }) => power === cell.power + step.power && interest === cell.interest + step.interest,
  );
  return next ? cellId(next) : null;
}
