/** The part of an update, client by client, that holds something a room does not know yet. */
import type { Ranges } from "./deleted-ranges.ts";
import type { RoomState } from "./room-state.ts";
import { type ScannedBlock, type ScannedStruct, type ScannedUpdate, structKind } from "./scanned-update.ts";
import { ShapeRuns } from "./shape-runs.ts";

/** One client's part; `next`, `end` and `waiting` move as its structs are placed. */
export interface NewBlock {
  readonly client: number;
  readonly structs: readonly ScannedStruct[];
  /** Known clock before the update. */
  readonly from: number;
  readonly shapes: ShapeRuns;
  /** Index of the next struct to place. */
  next: number;
  /** Running clock: everything before it is known or placed. */
  end: number;
  waiting: boolean;
}

export function newBlocks(update: ScannedUpdate, state: RoomState): NewBlock[] {
  const news: NewBlock[] = [];
  for (const block of update.blocks) {
    const from = state.clock(block.client);
    const next = firstNewStruct(block, from);
    if (next < 0) continue;
    const { client, structs } = block;
    news.push({ client, structs, from, shapes: new ShapeRuns(), next, end: from, waiting: false });
  }
  return news;
}

function firstNewStruct({ structs }: ScannedBlock, from: number): number {
  const last = structs[structs.length - 1];
  if (last === undefined || last.clock + last.length <= from) return -1;
  return structs.findIndex(({ kind, clock, length }) => kind !== structKind.skip && clock + length > from);
}

/** New clocks of items that come already deleted. */
export function bornDeleted({ structs, from }: NewBlock): Ranges {
  const pairs: number[] = [];
  for (const { kind, clock, length } of structs) {
    const isDeleted = kind === structKind.deleted || kind === structKind.collected;
    if (isDeleted && clock + length > from) pairs.push(Math.max(clock, from), clock + length);
  }
  return pairs;
}
