/**
 * The server's own copy of one room: follows the log row by row, and mends what a merge made of people's
 * changes. Everything here runs beside the rooms, never between a keystroke and its acknowledgement.
 */
import {
  type Deed,
  deedsIn,
  type MemberId,
  noteTouched,
  type Plan,
  PlanReader,
  type Repair,
  type RichAddress,
  type RichBlock,
  readRichText,
  repairPlan,
  richFragment,
  type Touched,
} from "@zaedno/plan";
import { checkGeometry, type LogRow, type StoredDocument, scanUpdate, serverOwner, storedLimits } from "@zaedno/sync";
import * as Y from "yjs";
import { RepairLimit } from "./repair-limit.ts";

export interface ProposedRepair {
  readonly bytes: Uint8Array;
  readonly head: number;
  readonly repairs: readonly Repair[];
}

/** `gap`: rows in between are missing. `bad`: see `badRow`; nothing more is followed. */
export type Followed = "all" | "gap" | "bad";

export interface RoomReviewOptions {
  readonly limit?: RepairLimit;
  /** What people did up to this row is told already. */
  readonly toldUpto?: number;
}

export class RoomReview {
  readonly #doc = new Y.Doc();
  readonly #reader: PlanReader;
  readonly #limit: RepairLimit;
  readonly #toldUpto: number;
  #seq: number;
  #unchecked: Touched[] = [];
  /** What was there before anybody could be watched is checked once, as a whole. */
  #wholeUnchecked = true;
  #awaitsOutcome = false;
  #badRow: LogRow | null = null;
  #deeds: Deed[] = [];

  constructor(
    stored: StoredDocument,
    { limit = new RepairLimit(), toldUpto = stored.snapshotSeq + stored.tail.length }: RoomReviewOptions = {},
  ) {
    this.#limit = limit;
    this.#toldUpto = toldUpto;
    if (stored.snapshot.length > 0) Y.applyUpdate(this.#doc, stored.snapshot);
    this.#seq = stored.snapshotSeq;
    this.#reader = new PlanReader(this.#doc);
    this.follow(stored.tail);
  }

  get seq(): number {
    return this.#seq;
  }

  get plan(): Plan {
    return this.#reader.plan;
  }

  /** A body or minutes, of which the plan holds only the beginning; null when there is no such text. */
  text(address: RichAddress): readonly RichBlock[] | null {
    const fragment = richFragment(this.#doc, address);
    return fragment === null ? null : readRichText(fragment);
  }

  /** Without putting the whole plan together: it is asked after every change. */
  get title(): string {
    const title = this.#doc.getMap("meta").get("title");
    return typeof title === "string" ? title : "";
  }

  /**
   * The row with which a modified client named neighbours that were never neighbours: other copies may hold its
   * items in another order, so no copy can be trusted any more.
   */
  get badRow(): LogRow | null {
    return this.#badRow;
  }

  /** Applies the rows that are new here. */
  follow(rows: readonly LogRow[]): Followed {
    for (const row of rows) {
      if (this.#badRow !== null) return "bad";
      if (row.seq <= this.#seq) continue;
      if (row.seq !== this.#seq + 1) return "gap";
      const touched = noteTouched(this.#doc, authorOf(row), () => Y.applyUpdate(this.#doc, row.bytes));
      this.#unchecked.push(...touched);
      if (row.seq > this.#toldUpto) this.#deeds.push(...deedsIn(this.#doc, touched));
      this.#seq = row.seq;
      if (isBad(this.#doc, row)) this.#badRow = row;
    }
    return this.#badRow === null ? "all" : "bad";
  }

  /** What people did in the rows followed since the last time. */
  takeDeeds(): Deed[] {
    const deeds = this.#deeds;
    this.#deeds = [];
    return deeds;
  }

  /**
   * Checks what was touched since the last time. A repair is made in this copy at once, and `settle` must be
   * told whether it entered the log.
   */
  review(now: number): ProposedRepair | null {
    if (this.#awaitsOutcome || this.#badRow !== null) return null;
    const repairs: Repair[] = [];
    const updates: Uint8Array[] = [];
    const note = (update: Uint8Array): void => void updates.push(update);
    this.#doc.on("update", note);
    if (this.#wholeUnchecked) repairs.push(...repairPlan(this.#doc));
    repairs.push(...repairPlan(this.#doc, this.#takeUnchecked(now)));
    this.#doc.off("update", note);
    this.#wholeUnchecked = false;
    if (updates.length === 0) return null;
    for (const repair of repairs) this.#limit.note(keyOf(repair.section, repair.id), now);
    this.#awaitsOutcome = true;
    return { bytes: Y.mergeUpdates(updates), head: this.#seq, repairs };
  }

  /** True: the repair is in the log. False: this copy holds what the log does not, so it must be made anew. */
  settle(committed: boolean): boolean {
    this.#awaitsOutcome = !committed;
    return committed;
  }

  #takeUnchecked(now: number): Touched[] {
    const checkable = (touched: Touched) => this.#limit.mayRepair(keyOf(touched.section, touched.key), now);
    const taken = this.#unchecked.filter(checkable);
    this.#unchecked = this.#unchecked.filter((touched) => !taken.includes(touched));
    return taken;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

/** Asked when the row has just been applied: later ones may come to stand between its neighbours. */
function isBad(doc: Y.Doc, { owner, bytes }: LogRow): boolean {
  if (owner === serverOwner) return false;
  const scan = scanUpdate(bytes, storedLimits);
  return scan.ok && checkGeometry(doc, scan.update).kind === "bad";
}

/** Rows carry whose they are; only member rows make anybody an author. */
function authorOf({ owner }: LogRow): MemberId | null {
  return owner === serverOwner ? null : (owner as string as MemberId);
}

const keyOf = (section: string, id: string): string => `${section}/${id}`;
