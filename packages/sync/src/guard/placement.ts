/**
 * The dry run: places the new structs of one update by clocks alone, block by block and depth-first, in the order in
 * which Yjs would integrate them. What cannot be placed here would stay pending in Yjs, or throw halfway through.
 */
import { coversRange, noRanges, rangesEnd } from "./deleted-ranges.ts";
import type { NewBlock } from "./new-block.ts";
import type { RoomState } from "./room-state.ts";
import { type ItemId, type ScannedStruct, type ScannedUpdate, structKind } from "./scanned-update.ts";
import { depthOf, isKeyed, lostShape, type Shape, shapeOf } from "./shape-runs.ts";
import type { StrikeRule } from "./verdict.ts";

export type PlacementFault = { readonly kind: "gap" } | { readonly kind: "strike"; readonly rule: StrikeRule };

/** A letter in a list nested 8 deep, inside a thing's text, lies 21 deep; each further list adds two. */
const maxDepth = 24;

const gap: PlacementFault = { kind: "gap" };

export class Placement {
  readonly #state: RoomState;
  readonly #update: ScannedUpdate;
  readonly #blocks: readonly NewBlock[];
  readonly #byClient: ReadonlyMap<number, NewBlock>;
  /** Null: any root, for what the server wrote. */
  readonly #roots: ReadonlySet<string> | null;

  constructor(state: RoomState, update: ScannedUpdate, blocks: readonly NewBlock[], roots: ReadonlySet<string> | null) {
    this.#state = state;
    this.#update = update;
    this.#blocks = blocks;
    this.#byClient = new Map(blocks.map((block) => [block.client, block]));
    this.#roots = roots;
  }

  /** Places everything or says what stands in the way; then the blocks' `end` and `shapes` are what they would become. */
  run(): PlacementFault | null {
    for (const block of this.#blocks) {
      const fault = this.#placeBlock(block);
      if (fault !== null) return fault;
    }
    for (const { client, ranges } of this.#update.deletes) {
      if (rangesEnd(ranges) > this.#endOf(client)) return gap;
    }
    return null;
  }

  #placeBlock(start: NewBlock): PlacementFault | null {
    const waiting: NewBlock[] = [];
    let block = start;
    for (;;) {
      const struct = block.structs[block.next];
      if (struct !== undefined) {
        const needed = this.#step(block, struct);
        if (needed !== null && "kind" in needed) return needed;
        if (needed !== null) {
          block.waiting = true;
          waiting.push(block);
          block = needed;
          continue;
        }
      }
      const resumed = waiting.pop();
      if (resumed !== undefined) {
        resumed.waiting = false;
        block = resumed;
      } else if (block.next >= block.structs.length) {
        return null;
      }
    }
  }

  /** Places one struct; or returns the block that must go on first, or the fault. */
  #step(block: NewBlock, struct: ScannedStruct): NewBlock | PlacementFault | null {
    const end = struct.clock + struct.length;
    if (struct.kind === structKind.skip || end <= block.end) {
      block.next += 1;
      return null;
    }
    if (struct.clock > block.end) return gap;
    const missing = this.#missingFor(block, struct);
    if (typeof missing === "string") return { kind: "strike", rule: missing };
    if (missing !== null) return this.#blockThatBrings(missing) ?? gap;
    const shape = this.#shapeFor(block, struct);
    const broken = this.#brokenRule(block, struct, shape);
    if (broken !== null) return { kind: "strike", rule: broken };
    block.shapes.append(block.end, shape);
    block.end = end;
    block.next += 1;
    return null;
  }

  /** Another client whose items must come first, a broken rule, or null. */
  #missingFor(block: NewBlock, struct: ScannedStruct): number | StrikeRule | null {
    // Of a struct that is known in part only the rest counts, and that hangs on its own known left neighbour.
    const cut = struct.clock < block.end;
    return (
      (cut ? null : this.#missingOf(block, struct.origin)) ??
      this.#missingOf(block, struct.rightOrigin) ??
      (cut ? null : this.#missingOf(block, struct.parent))
    );
  }

  #missingOf(block: NewBlock, id: ItemId | null): number | StrikeRule | null {
    if (id === null) return null;
    if (id.client === block.client) return id.clock < block.end ? null : "own-reference";
    return id.clock < this.#endOf(id.client) ? null : id.client;
  }

  /** A block that itself waits cannot go on: the two wait for each other. */
  #blockThatBrings(client: number): NewBlock | null {
    const block = this.#byClient.get(client);
    return block === undefined || block.waiting || block.next >= block.structs.length ? null : block;
  }

  #shapeFor(block: NewBlock, struct: ScannedStruct): Shape {
    if (struct.kind === structKind.collected) return lostShape;
    if (struct.clock < block.end) return this.#shapeAt({ client: block.client, clock: block.end - 1 });
    if (struct.root !== null) return shapeOf(1, struct.keyed);
    if (struct.parent !== null) return this.#shapeUnder(struct.parent, struct.keyed);
    const neighbour = struct.origin ?? struct.rightOrigin;
    return neighbour === null ? lostShape : this.#shapeAt(neighbour);
  }

  #shapeUnder(parent: ItemId, keyed: boolean): Shape {
    const shape = this.#shapeAt(parent);
    return shape === lostShape ? lostShape : shapeOf(depthOf(shape) + 1, keyed);
  }

  #brokenRule(block: NewBlock, struct: ScannedStruct, shape: Shape): StrikeRule | null {
    if (this.#roots !== null && struct.root !== null && struct.clock === block.end && !this.#roots.has(struct.root)) {
      return "root";
    }
    if (depthOf(shape) > maxDepth) return "depth";
    return isKeyed(shape) && !this.#cannotBeSplit(block, struct) ? "key" : null;
  }

  /**
   * A living map entry of several clocks could be split by the next item's origin, and Yjs then throws at the next
   * person's screen. Deleted ones are honest: kept by an undo stack, they merge into one item.
   */
  #cannotBeSplit(block: NewBlock, struct: ScannedStruct): boolean {
    if (struct.rightOrigin !== null) return false;
    const end = struct.clock + struct.length;
    return (
      end - block.end === 1 ||
      struct.kind === structKind.deleted ||
      coversRange(this.#deletesOf(block.client), block.end, end)
    );
  }

  #deletesByClient: ReadonlyMap<number, readonly number[]> | null = null;

  #deletesOf(client: number): readonly number[] {
    this.#deletesByClient ??= new Map(this.#update.deletes.map((deletes) => [deletes.client, deletes.ranges]));
    return this.#deletesByClient.get(client) ?? noRanges;
  }

  #shapeAt(id: ItemId): Shape {
    const block = this.#byClient.get(id.client);
    if (block !== undefined && id.clock >= block.from) return block.shapes.at(id.clock);
    return this.#state.shapeAt(id.client, id.clock);
  }

  #endOf(client: number): number {
    return this.#byClient.get(client)?.end ?? this.#state.clock(client);
  }
}
