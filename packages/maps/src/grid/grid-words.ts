/** What a grid says besides the people's labels; the screen gives it in the reader's language. */
import type { Quadrant } from "@zaedno/plan";
import type { MapPerson } from "../people/map-people.ts";
import type { GridPlaceId } from "./grid-places.ts";

export interface GridWords {
  readonly power: string;
  readonly interest: string;
  readonly quadrants: Readonly<Record<Quadrant, { readonly name: string; readonly means: string }>>;
  readonly unknown: string;
  /** A heading for those who listen, with the number of people under it. */
  readonly counted: (heading: string, count: number) => string;
}

/** Who stands at a place, always in the same order. */
export type Crowd = (place: GridPlaceId) => readonly MapPerson[];
