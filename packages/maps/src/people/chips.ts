/** People as small cards, mark at the left and label beside it, set in rows like words in a line. */

import type { ScenePerson } from "../scene.ts";
import type { Rect } from "../shapes.ts";
import { lineHeight, type Type } from "../text/measure.ts";
import { wrapLabel } from "../text/wrap-label.ts";
import type { MapPerson } from "./map-people.ts";

export interface ChipRow extends Pick<Rect, "x" | "y" | "width"> {
  readonly size: number;
}

export interface Chips {
  readonly people: readonly ScenePerson[];
  /** From the first chip's top to the last one's bottom; 0 without people. */
  readonly height: number;
}

const gap = 6;
const padding = 8;
const markGap = 7;

/** Sets chips from `x`, `y` on, in rows no wider than `width`. */
export function flowChips(people: readonly MapPerson[], { x, y, width, size }: ChipRow): Chips {
  const placed: ScenePerson[] = [];
  let left = x;
  let top = y;
  let rowHeight = 0;
  for (const person of people) {
    const chip = measured(person, width, size);
    if (left > x && left + chip.width > x + width) {
      left = x;
      top += rowHeight + gap;
      rowHeight = 0;
    }
    placed.push(chipAt(person, chip, { x: left, y: top, width: chip.width, height: chip.height }));
    left += chip.width + gap;
    rowHeight = Math.max(rowHeight, chip.height);
  }
  return { people: placed, height: top + rowHeight - y };
}

interface Measured {
  readonly type: Type;
  readonly lines: ScenePerson["label"]["lines"];
  readonly mark: number;
  readonly width: number;
  readonly height: number;
}

function measured({ label, isTarget }: MapPerson, room: number, size: number): Measured {
  const mark = Math.round(size * 0.9);
  const widest = room - 2 * padding - mark - markGap;
  const { type, lines } = inTwoLines(label, { size, weight: isTarget ? 600 : 400 }, widest);
  const text = Math.max(...lines.map(({ width }) => width));
  const height = Math.max(mark, lines.length * lineHeight(type)) + padding * 1.5;
  return { type, lines, mark, width: Math.ceil(text + 2 * padding + mark + markGap), height: Math.ceil(height) };
}

/** Somewhat smaller type before a third line. */
function inTwoLines(label: string, type: Type, widest: number): Pick<Measured, "type" | "lines"> {
  const lines = wrapLabel(label, type, { comfortable: widest, widest });
  if (lines.length <= 2) return { type, lines };
  const smaller: Type = { ...type, size: type.size - 2 };
  const shorter = wrapLabel(label, smaller, { comfortable: widest, widest });
  return shorter.length <= 2 ? { type: smaller, lines: shorter } : { type, lines };
}

function chipAt(person: MapPerson, { type, lines, mark }: Measured, chip: Rect): ScenePerson {
  const middle = chip.y + chip.height / 2;
  const firstLine = middle - ((lines.length - 1) * lineHeight(type)) / 2 + type.size * 0.34;
  return {
    id: person.id,
    stance: person.stance,
    sector: person.sector,
    isTarget: person.isTarget,
    mark: { x: chip.x + padding + mark / 2, y: middle, size: mark },
    arrow: null,
    label: { ...type, x: chip.x + padding + mark + markGap, y: firstLine, anchor: "start", tone: "ink", lines },
    chip,
    boxes: [chip],
  };
}
