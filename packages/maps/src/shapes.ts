/** The little plane geometry that all maps share. y grows downwards, as on every screen. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Rect, inner: Rect): boolean {
  const isWithinX = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
  return isWithinX && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

export function moved({ x, y, width, height }: Rect, by: Point): Rect {
  return { x: x + by.x, y: y + by.y, width, height };
}

export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function cornersOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
}

/** To a tenth of a pixel: texts of scenes stay short, and are the same on every machine. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
