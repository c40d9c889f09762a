/** The six marks of stance, told apart by shape and fill alone, and the ring around whom the demand is to. */
import type { Stance } from "@zaedno/plan";
import type { ScenePerson } from "../scene.ts";
import { tenth } from "../shapes.ts";
import { element, type SvgElement } from "./svg-tree.ts";
import type { Theme } from "./theme.ts";

/** Filled is active (or neutral), hollow is passive, dashed is unknown. */
export function isFilled(stance: Stance): boolean {
  return stance === "active-ally" || stance === "neutral" || stance === "active-opponent";
}

export function drawMark({ mark, stance, isTarget, chip }: ScenePerson, theme: Theme): readonly SvgElement[] {
  const { x, y, size } = mark;
  const colour = theme.stance[stance];
  const line = Math.max(2, tenth(size / 10));
  const paint = {
    fill: isFilled(stance) ? colour : theme.surface,
    stroke: colour,
    "stroke-width": line,
    "stroke-dasharray": stance === "unknown" ? `${tenth(size / 7)} ${tenth(size / 7)}` : undefined,
    "data-mark": stance,
  };
  const ring = isTarget && chip === null ? [drawRing(mark, theme)] : [];
  const radius = tenth(size / 2 - line / 2);
  switch (stance) {
    case "active-ally":
    case "passive-ally":
    case "unknown":
      return [...ring, element("circle", { cx: tenth(x), cy: tenth(y), r: radius, ...paint })];
    case "neutral":
      return [...ring, square(mark, radius * 0.92, 0.16, paint)];
    case "passive-opponent":
    case "active-opponent": {
      const turned = `rotate(45 ${tenth(x)} ${tenth(y)})`;
      return [...ring, square(mark, radius * 0.84, 0.1, { ...paint, transform: turned })];
    }
  }
}

function square(
  { x, y }: ScenePerson["mark"],
  half: number,
  round: number,
  paint: SvgElement["attributes"],
): SvgElement {
  const side = tenth(half * 2);
  return element("rect", {
    x: tenth(x - half),
    y: tenth(y - half),
    width: side,
    height: side,
    rx: tenth(side * round),
    ...paint,
  });
}

function drawRing({ x, y, size }: ScenePerson["mark"], theme: Theme): SvgElement {
  return element("circle", {
    cx: tenth(x),
    cy: tenth(y),
    r: tenth(size / 2 + 6),
    fill: theme.targetGround,
    stroke: theme.target,
    "stroke-width": 3,
    "data-target": "",
  });
}
