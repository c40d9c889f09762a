/** The grid as it stands on a laptop, a wall or a sheet of paper. */
import { type Quadrant, quadrants } from "@zaedno/plan";
import { type Chips, flowChips } from "../people/chips.ts";
import type { GroundShape, Scene, SceneGroup } from "../scene.ts";
import type { Rect } from "../shapes.ts";
import { line } from "../text/words.ts";
import { cellId, gridCells, quadrantOfCell } from "./grid-places.ts";
import { trayUnder } from "./grid-tray.ts";
import type { Crowd, GridWords } from "./grid-words.ts";

const axis = 28;
const pad = 14;
const head = 46;
const cellPad = 7;
const cellGap = 7;
const leastCell = 84;
const chipSize = 15;
const between = 4;

interface Row {
  readonly y: number;
  readonly height: number;
}

export function wideGrid(crowd: Crowd, width: number, words: GridWords): Scene {
  const columnWidth = (width - axis - between - 4 * pad - 2 * cellGap) / 4;
  const columnAt = (interest: number) =>
    axis + pad + (interest - 1) * (columnWidth + cellGap) + (interest > 2 ? 2 * pad + between - cellGap : 0);
  const chipsIn = (cell: (typeof gridCells)[number], y: number): Chips =>
    flowChips(crowd(cellId(cell)), {
      x: columnAt(cell.interest) + cellPad,
      y: y + cellPad,
      width: columnWidth - 2 * cellPad,
      size: chipSize,
    });
  const rows = rowsOf((power) =>
    Math.max(...gridCells.filter((cell) => cell.power === power).map((cell) => chipsIn(cell, 0).height)),
  );
  const rowOf = (power: number): Row => rows[4 - power] ?? { y: 0, height: 0 };
  const bottom = rowOf(1).y + rowOf(1).height + pad;
  const quadrantAt = (quadrant: Quadrant) => {
    const upper = { y: 0, height: rowOf(3).y + rowOf(3).height + pad };
    const lower = { y: rowOf(2).y - head, height: bottom - rowOf(2).y + head };
    return quadrantBox(quadrant, width, { upper, lower });
  };
  const groups = groupsOf(words, quadrantAt, (quadrant) =>
    gridCells
      .filter((cell) => quadrantOfCell(cell) === quadrant)
      .flatMap((cell) => chipsIn(cell, rowOf(cell.power).y).people),
  );
  const tray = trayUnder(crowd("unknown"), { x: axis, y: bottom + axis + pad, width: width - axis }, words);
  const cells = gridCells.map(
    (cell): GroundShape => ({
      kind: "rect",
      tone: "cell",
      place: cellId(cell),
      radius: 8,
      x: columnAt(cell.interest),
      width: columnWidth,
      ...rowOf(cell.power),
    }),
  );
  const panels = groups.map(({ id }): GroundShape => ({ kind: "rect", tone: "panel", radius: 12, ...quadrantAt(id) }));
  return {
    form: "grid",
    width,
    height: Math.ceil(tray.bottom),
    ground: [...panels, ...cells, ...axes(words, width, bottom), ...tray.ground],
    groups: [...groups, ...tray.groups],
  };
}

function quadrantBox(
  quadrant: Quadrant,
  width: number,
  { upper, lower }: Readonly<Record<"upper" | "lower", Row>>,
): Rect {
  const isRight = quadrant === "close" || quadrant === "informed";
  const isUp = quadrant === "close" || quadrant === "satisfied";
  const half = (width - axis - between) / 2;
  return { x: axis + (isRight ? half + between : 0), width: half, ...(isUp ? upper : lower) };
}

function rowsOf(heightOf: (power: number) => number): readonly Row[] {
  const rows: Row[] = [];
  let y = 0;
  for (const power of [4, 3, 2, 1]) {
    y += power === 4 || power === 2 ? head : cellGap;
    const height = Math.max(leastCell, heightOf(power) + 2 * cellPad);
    rows.push({ y, height });
    y += height + (power === 3 ? pad + between : 0);
  }
  return rows;
}

function groupsOf(
  words: GridWords,
  quadrantAt: (quadrant: Quadrant) => { x: number; y: number },
  peopleIn: (quadrant: Quadrant) => SceneGroup["people"],
): readonly (SceneGroup & { id: Quadrant })[] {
  return quadrants.map((id) => {
    const { x, y } = quadrantAt(id);
    const { name, means } = words.quadrants[id];
    const people = peopleIn(id);
    return {
      id,
      spoken: words.counted(`${name}. ${means}`, people.length),
      heading: [
        line(name, { x: x + pad, y: y + 20, size: 16, weight: 700 }),
        line(means, { x: x + pad, y: y + 38, size: 14, weight: 400, tone: "quiet" }),
      ],
      people,
    };
  });
}

function axes(words: GridWords, width: number, bottom: number): readonly GroundShape[] {
  const power = line(words.power, { x: 16, y: 110, size: 15, weight: 600, turn: -90, anchor: "middle" });
  const interest = line(words.interest, { x: width - 24, y: bottom + 20, size: 15, weight: 600, anchor: "end" });
  return [
    { kind: "words", words: power },
    { kind: "arrow", from: { x: 11, y: 34 }, to: { x: 11, y: 14 } },
    { kind: "words", words: interest },
    { kind: "arrow", from: { x: width - 18, y: bottom + 15 }, to: { x: width - 2, y: bottom + 15 } },
  ];
}
