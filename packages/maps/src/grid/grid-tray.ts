/** The tray under a grid: those whom the group has not placed yet. It is always there, so that people can be put back. */
import { flowChips } from "../people/chips.ts";
import type { MapPerson } from "../people/map-people.ts";
import type { GroundShape, SceneGroup } from "../scene.ts";
import type { Rect } from "../shapes.ts";
import { line } from "../text/words.ts";

interface Tray {
  readonly ground: readonly GroundShape[];
  readonly groups: readonly SceneGroup[];
  readonly bottom: number;
}

interface TrayWords {
  readonly unknown: string;
  readonly counted: (heading: string, count: number) => string;
}

export function trayUnder(
  people: readonly MapPerson[],
  { x, y, width }: Pick<Rect, "x" | "y" | "width">,
  words: TrayWords,
): Tray {
  const chips = flowChips(people, { x: x + 12, y: y + 36, width: width - 24, size: 15 });
  const height = 36 + Math.max(chips.height, 8) + 12;
  // The dashes lie on the edge: half of their width stays inside the frame.
  const edge = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  return {
    ground: [{ kind: "rect", tone: "tray", radius: 12, place: "unknown", ...edge }],
    groups: [
      {
        id: "unknown",
        spoken: words.counted(words.unknown, people.length),
        heading: [line(words.unknown, { x: x + 14, y: y + 23, size: 15, weight: 700 })],
        people: chips.people,
      },
    ],
    bottom: y + height,
  };
}
