/** What grid and spectrum have in common: places where people can be put, and what of a position a place means. */
import type { FactChanges, Position } from "@zaedno/plan";
import type { Direction } from "../../../ui/drag/use-drag-sensors.ts";

export interface Drop {
  /** The place where they then stand. */
  readonly place: string;
  readonly changes: FactChanges<Position>;
}

export interface Placing {
  readonly view: "grid" | "spectrum";
  readonly placeOf: (position: Position) => string;
  /** The place as it is said: "Работете отблизо: влияние 4 от 4, интерес 3 от 4". */
  readonly wordsOf: (place: string) => string;
  /** What putting somebody at `target` means; null when that is no place. A target may also be a group of places. */
  readonly dropAt: (position: Position, target: string) => Drop | null;
  /** The neighbouring place in this direction; null at the edge. */
  readonly nextTo: (place: string, direction: Direction) => string | null;
}

/** True when the drop leaves the position as it is. */
export function changesNothing(position: Position, { changes }: Drop): boolean {
  const before: Readonly<Record<string, unknown>> = { ...position };
  return Object.entries(changes).every(([field, value]) => before[field] === value);
}
