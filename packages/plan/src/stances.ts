/** What a position means on the spectrum of allies and on the grid of power and interest. Derived, never stored. */
import type { Support } from "./choices.ts";
import type { Position } from "./sections/positions.ts";

export const stances = [
  "active-ally",
  "passive-ally",
  "neutral",
  "passive-opponent",
  "active-opponent",
  "unknown",
] as const;

export type Stance = (typeof stances)[number];

const stanceOfSupport: Readonly<Record<Support, Stance>> = {
  2: "active-ally",
  1: "passive-ally",
  0: "neutral",
  "-1": "passive-opponent",
  "-2": "active-opponent",
};

/** [N5] Where a stakeholder stands; unknown until somebody has noted their support. */
export function stanceOf(position: Position | undefined): Stance {
  return position?.support === undefined ? "unknown" : stanceOfSupport[position.support];
}

export const quadrants = ["close", "satisfied", "informed", "watched"] as const;

/** Work with closely, keep satisfied, keep informed, keep an eye on. */
export type Quadrant = (typeof quadrants)[number];

/** [N6] Power and interest from 3 up are high; null while either is unknown. */
export function quadrantOf(position: Position | undefined): Quadrant | null {
  if (position?.power === undefined || position.interest === undefined) return null;
  const isInterested = position.interest >= 3;
  if (position.power >= 3) return isInterested ? "close" : "satisfied";
  return isInterested ? "informed" : "watched";
}
