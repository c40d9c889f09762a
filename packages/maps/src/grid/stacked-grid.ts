/** The grid for a narrow frame: the four quadrants one under the other; who has more power stands first in each. */
import { type Quadrant, quadrants } from "@zaedno/plan";
import { flowChips } from "../people/chips.ts";
import type { GroundShape, Scene, SceneGroup } from "../scene.ts";
import { label } from "../text/words.ts";
import { cellId, gridCells, quadrantOfCell } from "./grid-places.ts";
import { trayUnder } from "./grid-tray.ts";
import type { Crowd, GridWords } from "./grid-words.ts";

const pad = 12;
const between = 12;

export function stackedGrid(crowd: Crowd, width: number, words: GridWords): Scene {
  const ground: GroundShape[] = [];
  const groups: SceneGroup[] = [];
  let y = 0;
  for (const quadrant of quadrants) {
    const block = quadrantBlock(quadrant, { crowd, width, words, y });
    ground.push({ kind: "rect", tone: "panel", radius: 12, x: 0, y, width, height: block.height });
    groups.push(block.group);
    y += block.height + between;
  }
  const tray = trayUnder(crowd("unknown"), { x: 0, y, width }, words);
  return {
    form: "stack",
    width,
    height: Math.ceil(tray.bottom),
    ground: [...ground, ...tray.ground],
    groups: [...groups, ...tray.groups],
  };
}

interface Block {
  readonly crowd: Crowd;
  readonly width: number;
  readonly words: GridWords;
  readonly y: number;
}

function quadrantBlock(quadrant: Quadrant, { crowd, width, words, y }: Block): { group: SceneGroup; height: number } {
  const { name, means } = words.quadrants[quadrant];
  const people = gridCells.filter((cell) => quadrantOfCell(cell) === quadrant).flatMap((cell) => crowd(cellId(cell)));
  const room = { comfortable: width - 2 * pad, widest: width - 2 * pad };
  const title = label(name, { x: pad, y: y + 24, size: 16, weight: 700 }, room);
  const under = y + 24 + title.lines.length * 20;
  const meaning = label(means, { x: pad, y: under, size: 14, weight: 400, tone: "quiet" }, room);
  const top = under + (meaning.lines.length - 1) * 17 + 14;
  const chips = flowChips(people, { x: pad, y: top, width: width - 2 * pad, size: 15 });
  return {
    group: {
      id: quadrant,
      spoken: words.counted(`${name}. ${means}`, people.length),
      heading: [title, meaning],
      people: chips.people,
    },
    height: top + Math.max(chips.height, 20) + pad - y,
  };
}
