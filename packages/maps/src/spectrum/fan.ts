/** The half circle of the spectrum: five equal wedges around our demand, active allies at the left. */
import { type Support, supportLevels } from "@zaedno/plan";
import { cornersOf, type Point, type Rect, tenth } from "../shapes.ts";

export interface Fan {
  readonly centre: Point;
  readonly inner: number;
  readonly outer: number;
}

/** From the left to the right edge of the half circle. */
export const wedges: readonly Support[] = [...supportLevels].reverse();

export const wedgeAngle = Math.PI / 5;

/** The largest half circle that stands in a frame, with room for its edge. */
export function fanIn(width: number, height: number): Fan {
  const outer = Math.min(width / 2, height) - 6;
  return { centre: { x: width / 2, y: height - 4 }, inner: Math.round(Math.max(58, outer * 0.19)), outer };
}

/** Angle of a wedge's middle in radians, counted from the right over the top. */
export function middleAngle(support: Support): number {
  return Math.PI - (wedges.indexOf(support) + 0.5) * wedgeAngle;
}

export function pointAt({ centre }: Fan, angle: number, distance: number): Point {
  return { x: centre.x + distance * Math.cos(angle), y: centre.y - distance * Math.sin(angle) };
}

/** The middle of a wedge, between the rim and the inner edge. */
export function middleOfWedge(fan: Fan, support: Support): Point {
  return pointAt(fan, middleAngle(support), (fan.inner + fan.outer) / 2);
}

export function polarOf({ centre }: Fan, { x, y }: Point): { readonly angle: number; readonly distance: number } {
  return { angle: Math.atan2(centre.y - y, x - centre.x), distance: Math.hypot(x - centre.x, y - centre.y) };
}

/** The wedge under a point; null beside the half circle or in its middle. */
export function wedgeUnder(fan: Fan, point: Point): Support | null {
  const { angle, distance } = polarOf(fan, point);
  if (distance < fan.inner * 0.6 || distance > fan.outer + 12 || angle < -0.02) return null;
  const index = Math.floor((Math.PI - Math.max(angle, 0)) / wedgeAngle);
  return wedges[Math.min(index, wedges.length - 1)] ?? null;
}

/** True when a box lies in the half circle whole, `margin` away from its edges; it may reach over several wedges. */
export function liesInFan({ centre, inner, outer }: Fan, box: Rect, margin: number): boolean {
  if (box.y + box.height > centre.y - margin) return false;
  const left = box.x - centre.x;
  const right = left + box.width;
  const top = centre.y - box.y;
  const bottom = top - box.height;
  const farthest = Math.max(left * left, right * right) + top * top;
  const aside = Math.max(left, -right, 0);
  return farthest <= (outer - margin) ** 2 && aside * aside + bottom * bottom >= (inner + margin) ** 2;
}

/** A test for discs: true when one lies in the wedge whole, `margin` away from every edge. */
export function wedgeTest(fan: Fan, support: Support, margin: number): (middle: Point, radius: number) => boolean {
  const { centre, inner, outer } = fan;
  const [right, left] = sidesOf(support);
  return ({ x, y }, radius) => {
    const [aside, up] = [x - centre.x, centre.y - y];
    const room = radius + margin;
    const distance = Math.hypot(aside, up);
    const isInRing = distance >= inner + room && distance <= outer - room && up >= room;
    return isInRing && aside * right.x + up * right.y >= room && aside * left.x + up * left.y >= room;
  };
}

/** Both straight edges of a wedge by their normals; the wedge lies at the positive side. y grows upwards here. */
function sidesOf(support: Support): readonly [Point, Point] {
  const right = middleAngle(support) - wedgeAngle / 2;
  const left = middleAngle(support) + wedgeAngle / 2;
  return [
    { x: -Math.sin(right), y: Math.cos(right) },
    { x: Math.sin(left), y: -Math.cos(left) },
  ];
}

/** True when a box lies in the wedge whole. */
export function liesInWedge(fan: Fan, support: Support, box: Rect, margin: number): boolean {
  const isInside = wedgeTest(fan, support, margin);
  return liesInFan(fan, box, margin) && cornersOf(box).every((corner) => isInside(corner, 0));
}

export function wedgePath(fan: Fan, support: Support): string {
  const { inner, outer } = fan;
  const from = middleAngle(support) + wedgeAngle / 2;
  const to = middleAngle(support) - wedgeAngle / 2;
  const at = (angle: number, distance: number) => {
    const { x, y } = pointAt(fan, angle, distance);
    return `${tenth(x)} ${tenth(y)}`;
  };
  return `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;
}
