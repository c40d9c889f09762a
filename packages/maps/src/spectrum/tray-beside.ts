/** The tray of a spectrum: in the corner that the half circle leaves free while it holds everybody, else as a strip under it. */
import { flowChips } from "../people/chips.ts";
import type { MapPerson } from "../people/map-people.ts";
import type { GroundShape, SceneGroup } from "../scene.ts";
import type { Rect } from "../shapes.ts";
import { line } from "../text/words.ts";
import type { Fan } from "./fan.ts";
import type { SpectrumFrame, SpectrumWords } from "./spectrum-frame.ts";

interface Tray {
  readonly ground: readonly GroundShape[];
  readonly group: SceneGroup;
  readonly bottom: number;
}

const headHeight = 34;
const corner = { width: 172, top: 2 };

export function trayBeside(people: readonly MapPerson[], fan: Fan, { width, height, words }: SpectrumFrame): Tray {
  const heading = line(words.wedges.unknown, { x: 0, y: 0, size: 15, weight: 700 });
  const needs = Math.max(corner.width, (heading.lines[0]?.width ?? 0) + 28);
  const x = width - needs - 2;
  const chips = flowChips(people, { x: x + 10, y: corner.top + headHeight, width: needs - 20, size: 14 });
  const tall = headHeight + Math.max(chips.height, 26) + 10;
  const fits = corner.top + tall <= freeAbove(fan, x) - 8;
  if (fits) return trayOf(people, { x, y: corner.top, width: needs, height: tall }, words, 14);
  const strip = { x: 2, y: height + 12, width: width - 4 };
  const row = flowChips(people, { x: strip.x + 12, y: 0, width: strip.width - 24, size: 15 });
  return trayOf(people, { ...strip, height: headHeight + row.height + 12 }, words, 15);
}

/** How far down the corner is free at `x`. */
function freeAbove({ centre, outer }: Fan, x: number): number {
  const aside = Math.min(Math.abs(x - centre.x), outer);
  return centre.y - Math.sqrt(outer * outer - aside * aside);
}

function trayOf(people: readonly MapPerson[], box: Rect, words: SpectrumWords, size: number): Tray {
  const indent = size === 14 ? 10 : 12;
  const chips = flowChips(people, { x: box.x + indent, y: box.y + headHeight, width: box.width - 2 * indent, size });
  return {
    ground: [{ kind: "rect", tone: "tray", radius: 12, place: "unknown", ...box }],
    group: {
      id: "unknown",
      spoken: words.counted(words.wedges.unknown, people.length),
      heading: [line(words.wedges.unknown, { x: box.x + indent, y: box.y + 22, size: 15, weight: 700 })],
      people: chips.people,
    },
    bottom: box.y + box.height + 2,
  };
}
