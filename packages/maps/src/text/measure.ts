/**
 * How wide a line of text will be in our font, without a browser: server and device must lay out alike, and the server
 * has nothing to measure with. Kerning is left out; it only ever makes lines a little shorter.
 */
import { advances, letters } from "./advances.ts";

export type Weight = keyof typeof advances;

export interface Type {
  /** In pixels of the scene. */
  readonly size: number;
  readonly weight: Weight;
}

/** Width in pixels of the scene. Letters that our font lacks count as wide ones. */
export function textWidth(text: string, { size, weight }: Type): number {
  let thousandths = 0;
  for (const letter of text) thousandths += advanceOf(letter, weight);
  return (thousandths * size) / 1000;
}

/** The space from one line to the next. */
export function lineHeight({ size }: Pick<Type, "size">): number {
  return Math.round(size * 1.2);
}

/** Another font draws them, and some of those are wider than high. */
const unknownAdvance = 1250;
const drawsNothing = /^[\p{M}\p{Cf}]$/u;

const tables = new Map<Weight, ReadonlyMap<string, number>>();

function advanceOf(letter: string, weight: Weight): number {
  const known = tableOf(weight).get(letter);
  if (known !== undefined) return known;
  return drawsNothing.test(letter) ? 0 : unknownAdvance;
}

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  const ready = tables.get(weight);
  if (ready) return ready;
  const numbers = advances[weight].split(" ").map(Number);
  const table = new Map([...letters].map((letter, index) => [letter, numbers[index] ?? unknownAdvance]));
  tables.set(weight, table);
  return table;
}
