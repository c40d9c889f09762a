/**
 * Finds everybody in the half circle a place of their own. Each has a favourite spot that follows from the id and the power
 * alone; who finds it taken goes to the nearest free one. So those who don't collide with a newcomer stay where they are.
 * Marks lie in their wedge; labels may reach over a wedge's edge, never over each other.
 */
import type { Support } from "@zaedno/plan";
import type { MapPerson } from "../people/map-people.ts";
import type { ScenePerson } from "../scene.ts";
import { moved, overlaps, type Point, type Rect } from "../shapes.ts";
import { type Fan, liesInFan, middleAngle, pointAt, polarOf, wedgeAngle, wedgeTest } from "./fan.ts";
import { type Density, densities, type PersonShape, shapeOf } from "./person-shape.ts";
import type { WedgeCrowd } from "./spectrum-frame.ts";

export type PeopleByWedge = ReadonlyMap<Support, readonly ScenePerson[]>;

/**
 * The fullest wedge decides first where it must set tighter; null when somebody would have no place even so. `taken` is
 * what stands there already.
 */
export function placePeople(fan: Fan, crowd: WedgeCrowd, taken: readonly Rect[]): PeopleByWedge | null {
  for (const [first] of densities.entries()) {
    const placed = placeFrom(fan, crowd, taken, densities.slice(first));
    if (placed !== null) return placed;
  }
  return null;
}

/** Outer wedges first: those in the middle have room at two sides. */
const order: readonly Support[] = [2, -2, 1, -1, 0];

function placeFrom(
  fan: Fan,
  crowd: WedgeCrowd,
  taken: readonly Rect[],
  allowed: readonly Density[],
): PeopleByWedge | null {
  const boxes = [...taken];
  const placed = new Map<Support, readonly ScenePerson[]>();
  for (const support of order) {
    const people = firstFitting(allowed, (density) => placeWedge(crowd(support), { fan, support, boxes, density }));
    if (people === null) return null;
    boxes.push(...people.flatMap((person) => person.boxes).map(padded));
    placed.set(support, people);
  }
  return placed;
}

function firstFitting<Result>(
  allowed: readonly Density[],
  attempt: (density: Density) => Result | null,
): Result | null {
  for (const density of allowed) {
    const result = attempt(density);
    if (result !== null) return result;
  }
  return null;
}

interface Wedge {
  readonly fan: Fan;
  readonly support: Support;
  readonly boxes: readonly Rect[];
  readonly density: Density;
}

/** Who has most power chooses first. */
function placeWedge(people: readonly MapPerson[], wedge: Wedge): readonly ScenePerson[] | null {
  if (people.length === 0) return [];
  if (isHopeless(people, wedge)) return null;
  const spots = spotsOf(wedge);
  const boxes = [...wedge.boxes];
  const placed: ScenePerson[] = [];
  for (const level of [4, 3, 2, 1, 0]) {
    // [V7] Nobody stands nearer to the middle than somebody with more power.
    const least = Math.max(0, ...placed.map(({ mark }) => polarOf(wedge.fan, mark).distance));
    const free = spots.filter(({ distance }) => distance > least);
    for (const person of people.filter(({ position }) => (position.power ?? 0) === level)) {
      const shape = firstFree(person, free, { ...wedge, boxes });
      if (shape === null) return null;
      boxes.push(...shape.boxes.map(padded));
      placed.push(shape);
    }
  }
  return placed;
}

/** Boxes of many sizes never fill an area: beyond this share there is no need to try. */
function isHopeless(people: readonly MapPerson[], { fan, density }: Wedge): boolean {
  const area = (fan.outer ** 2 - fan.inner ** 2) * (wedgeAngle / 2);
  const needs = people.flatMap((person) => shapeOf(person, density).boxes);
  return needs.reduce((sum, { width, height }) => sum + width * height, 0) > area * 0.6;
}

/** The free spot nearest to the favourite one. */
function firstFree(person: MapPerson, spots: readonly Spot[], wedge: Wedge): ScenePerson | null {
  const shape = shapeOf(person, wedge.density);
  const isFree = freeTest(shape, wedge);
  const favourite = favouriteOf(wedge, person);
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const far = (spot.at.x - favourite.x) ** 2 + (spot.at.y - favourite.y) ** 2;
    if (far >= least || !isFree(spot.at)) continue;
    best = spot;
    least = far;
  }
  return best && shape.at(best.at, best.angle);
}

function freeTest(
  { boxes: [mark, label] }: PersonShape,
  { fan, support, boxes, density }: Wedge,
): (at: Point) => boolean {
  const isInWedge = wedgeTest(fan, support, 3);
  // The arrow of a wish points over the edge: its tip may.
  const isMarkInside = (box: Rect, at: Point) => isInWedge(at, density.mark / 2) && liesInFan(fan, box, 3);
  return (at) => {
    const markThere = moved(mark, at);
    const labelThere = moved(label, at);
    const isTaken = (box: Rect) => overlaps(box, markThere) || overlaps(box, labelThere);
    return isMarkInside(markThere, at) && liesInFan(fan, labelThere, 6) && !boxes.some(isTaken);
  };
}

/** A little air between neighbours. */
function padded({ x, y, width, height }: Rect): Rect {
  return { x: x - 4, y: y - 2, width: width + 8, height: height + 4 };
}

/** How far out on the way from the middle to the rim each power would like to stand. */
const ringOf: Readonly<Record<number, number>> = { 4: 0.16, 3: 0.4, 2: 0.64, 1: 0.84, 0: 0.9 };

function favouriteOf({ fan, support }: Wedge, { id, position }: MapPerson): Point {
  const ring = ringOf[position.power ?? 0] ?? 0.9;
  const aside = (fraction(id) - 0.5) * wedgeAngle * 0.8;
  return pointAt(fan, middleAngle(support) + aside, fan.inner + ring * (fan.outer - fan.inner));
}

/** A number from 0 to 1 that follows from an id and seems to follow from nothing (FNV-1a). */
function fraction(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) / 0x100000000;
}

interface Spot {
  readonly at: Point;
  readonly angle: number;
  readonly distance: number;
}

const mesh = 13;

/** Where a mark of this size could stand in the wedge. */
function spotsOf({ fan, support, density }: Wedge): readonly Spot[] {
  const spots: Spot[] = [];
  const reach = Math.ceil(fan.outer / mesh);
  const isInWedge = wedgeTest(fan, support, 3);
  for (let row = 0; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      const at = { x: fan.centre.x + column * mesh, y: fan.centre.y - row * mesh };
      if (isInWedge(at, density.mark / 2)) spots.push({ at, ...polarOf(fan, at) });
    }
  }
  return spots;
}
