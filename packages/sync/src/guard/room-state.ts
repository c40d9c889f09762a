/** The guard's memory of one document: a few numbers per clientID instead of a Y.Doc. */
import { clocksIn, noRanges, type Ranges } from "./deleted-ranges.ts";
import { lostShape, type Shape, type ShapeRuns } from "./shape-runs.ts";
import type { ClientChange, DeleteChange } from "./verdict.ts";

export class RoomState {
  readonly #clocks = new Map<number, number>();
  readonly #shapes = new Map<number, ShapeRuns>();
  readonly #gone = new Map<number, Ranges>();
  #living = 0;

  get clients(): ReadonlyMap<number, number> {
    return this.#clocks;
  }

  /** Clocks that are known and not deleted. */
  get living(): number {
    return this.#living;
  }

  clock(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  shapeAt(client: number, clock: number): Shape {
    return this.#shapes.get(client)?.at(clock) ?? lostShape;
  }

  runCount(client: number): number {
    return this.#shapes.get(client)?.count ?? 0;
  }

  gone(client: number): Ranges {
    return this.#gone.get(client) ?? noRanges;
  }

  extend(change: ClientChange): void {
    this.#clocks.set(change.client, change.to);
    this.#living += change.to - change.from;
    const runs = this.#shapes.get(change.client);
    if (runs === undefined) this.#shapes.set(change.client, change.shapes);
    else runs.appendAll(change.shapes);
  }

  delete(change: DeleteChange): void {
    this.#gone.set(change.client, change.after);
    this.#living -= clocksIn(change.fresh);
  }

  takeBackExtend(change: ClientChange): void {
    this.#living -= change.to - change.from;
    if (change.from === 0) {
      this.#clocks.delete(change.client);
      this.#shapes.delete(change.client);
    } else {
      this.#clocks.set(change.client, change.from);
      this.#shapes.get(change.client)?.truncate(change.runsBefore);
    }
  }

  takeBackDelete(change: DeleteChange): void {
    this.#living += clocksIn(change.fresh);
    if (change.before.length === 0) this.#gone.delete(change.client);
    else this.#gone.set(change.client, change.before);
  }
}
