/**
 * The power/interest grid: 4 × 4 cells in four named quadrants, power upwards, interest to the right, and a tray for those
 * of whom something is not known. Narrow frames stand the quadrants one under the other, the important one first.
 *
 * Rules
 * [V3] Everybody is drawn once, in the cell of the position, or in the tray while power or interest is unknown.
 * [V4] Cells grow with their people, so that labels never overlap and nothing leaves the frame.
 * [V5] Moving somebody changes only the two places concerned; the others keep their order and their place in the cell.
 */
import type { Plan } from "@zaedno/plan";
import { mapPeople } from "../people/map-people.ts";
import type { Scene } from "../scene.ts";
import { gridPlaceOf } from "./grid-places.ts";
import type { Crowd, GridWords } from "./grid-words.ts";
import { stackedGrid } from "./stacked-grid.ts";
import { wideGrid } from "./wide-grid.ts";

export interface GridFrame {
  /** At least 280. The height follows from the people. */
  readonly width: number;
  readonly words: GridWords;
}

const wideFrom = 720;

export function gridScene(plan: Plan, { width, words }: GridFrame): Scene {
  const people = mapPeople(plan);
  const crowd: Crowd = (place) => people.filter(({ position }) => gridPlaceOf(position) === place);
  return width >= wideFrom ? wideGrid(crowd, width, words) : stackedGrid(crowd, width, words);
}
