/**
 * The shape of one client's items: how deep they hang, and whether they stand under a map key. Kept as runs because
 * typing makes thousands of neighbours of the same shape; append-only because an item's place never changes.
 */

/** Depth and key in one number; see `shapeOf`. */
export type Shape = number;

/** Of collected items: whatever hangs on them is collected too, so their place no longer matters. */
export const lostShape: Shape = 0;

/** Things right under a root have depth 1. */
export function shapeOf(depth: number, keyed: boolean): Shape {
  return 2 * depth + (keyed ? 1 : 0);
}

export function depthOf(shape: Shape): number {
  return shape >> 1;
}

export function isKeyed(shape: Shape): boolean {
  return (shape & 1) === 1;
}

export class ShapeRuns {
  readonly #starts: number[] = [];
  readonly #shapes: Shape[] = [];

  get count(): number {
    return this.#starts.length;
  }

  append(start: number, shape: Shape): void {
    if (this.#shapes[this.#shapes.length - 1] === shape) return;
    this.#starts.push(start);
    this.#shapes.push(shape);
  }

  appendAll(later: ShapeRuns): void {
    for (const [i, start] of later.#starts.entries()) this.append(start, later.#shapes[i] ?? lostShape);
  }

  /** Shape of the item at `clock`, which must be at or after the first run. */
  at(clock: number): Shape {
    const last = this.#starts.length - 1;
    if (last < 0) return lostShape;
    if (clock >= (this.#starts[last] ?? 0)) return this.#shapes[last] ?? lostShape;
    return this.#shapes[this.#runBefore(clock)] ?? lostShape;
  }

  /** Forgets every run after the first `count`. */
  truncate(count: number): void {
    this.#starts.length = count;
    this.#shapes.length = count;
  }

  #runBefore(clock: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
