/** One person in a wedge: the mark, the label under or beside it, and the arrow of the wish; and the room all this takes. */
import { type MapPerson, wishDirection } from "../people/map-people.ts";
import type { ScenePerson } from "../scene.ts";
import { moved, type Point, type Rect } from "../shapes.ts";
import { lineHeight, type Type } from "../text/measure.ts";
import { wrapLabel } from "../text/wrap-label.ts";

/** How tightly a wedge is set. */
export interface Density {
  readonly mark: number;
  readonly size: number;
  readonly label: "under" | "beside";
  readonly comfortable: number;
  readonly widest: number;
}

/** Roomy first. Beyond the last one the wedge is too full for a half circle. */
export const densities: readonly Density[] = [
  { mark: 34, size: 15, label: "under", comfortable: 78, widest: 204 },
  { mark: 28, size: 14, label: "under", comfortable: 74, widest: 190 },
  { mark: 20, size: 13, label: "under", comfortable: 70, widest: 178 },
  { mark: 16, size: 13, label: "beside", comfortable: 64, widest: 178 },
];

/** Measured once, so that it can be tried at many points. */
export interface PersonShape {
  /** Around a mark that stands at 0, 0: first that of the mark with its arrow. */
  readonly boxes: readonly [Rect, Rect];
  /** `angle` is that of the point around the middle of the half circle. */
  readonly at: (at: Point, angle: number) => ScenePerson;
}

export function shapeOf(person: MapPerson, density: Density): PersonShape {
  const type: Type = { size: density.size, weight: person.isTarget ? 700 : 600 };
  const lines = wrapLabel(person.label, type, density);
  const text = { width: Math.max(...lines.map(({ width }) => width)), height: lines.length * lineHeight(type) };
  const direction = wishDirection(person.position);
  const reach = density.mark / 2 + (person.isTarget ? ringWidth : 0);
  const isUnder = density.label === "under";
  const label = labelBox(reach, text, density.label);
  const boxes = [markBox(reach, direction), label] as const;
  return {
    boxes,
    at: (at, angle) => ({
      id: person.id,
      stance: person.stance,
      sector: person.sector,
      isTarget: person.isTarget,
      mark: { ...at, size: density.mark },
      arrow: direction === 0 ? null : arrowAt(at, angle, direction, reach),
      label: {
        ...type,
        x: at.x + (isUnder ? 0 : label.x),
        y: at.y + label.y + type.size * 0.95,
        anchor: isUnder ? "middle" : "start",
        tone: "ink",
        lines,
      },
      chip: null,
      boxes: boxes.map((box) => moved(box, at)),
    }),
  };
}

/** The plum ring around whom the demand is to. */
const ringWidth = 9;
const labelGap = 4;
const arrowGap = 5;
const arrowHalf = 8;

function markBox(reach: number, direction: -1 | 0 | 1): Rect {
  const half = reach + 1;
  const arrow = direction === 0 ? 0 : arrowGap + 2 * arrowHalf + 3;
  return { x: direction === 1 ? -half - arrow : -half, y: -half, width: 2 * half + arrow, height: 2 * half };
}

function labelBox(reach: number, text: { width: number; height: number }, where: Density["label"]): Rect {
  return where === "under"
    ? { x: -text.width / 2, y: reach + labelGap, ...text }
    : { x: reach + labelGap + 2, y: -text.height / 2, ...text };
}

/**
 * Beside the mark, along the circle, towards us (to the left) or away: the neighbouring wedge is that way. N.B. beside and
 * never under it: there the label stands.
 */
function arrowAt(at: Point, angle: number, direction: 1 | -1, reach: number): ScenePerson["arrow"] {
  const way = { x: -Math.sin(angle) * direction, y: -Math.cos(angle) * direction };
  const middle = { x: at.x - direction * (reach + arrowGap + arrowHalf), y: at.y };
  const along = (distance: number): Point => ({ x: middle.x + way.x * distance, y: middle.y + way.y * distance });
  return { from: along(-arrowHalf), to: along(arrowHalf) };
}
