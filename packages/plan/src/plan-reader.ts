/**
 * Keeps a plan up to date with its document. Only entries that changed are read again, and what didn't change keeps its
 * identity, so that a screen redraws one card and not the board.
 */
import type * as Y from "yjs";
import { keepIdentity } from "./keep-identity.ts";
import type { Plan } from "./plan.ts";
import { assemblePlan, readSections, type SectionReaders } from "./read-plan.ts";

export class PlanReader {
  readonly #readers: SectionReaders;
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  #plan: Plan;
  /** Something was written since `#plan` was put together. */
  #stale = false;
  /** Something was written in the transaction that is ending. */
  #untold = false;

  constructor(doc: Y.Doc) {
    this.#readers = readSections(doc);
    this.#plan = assemblePlan(this.#readers);
    const note = () => {
      this.#stale = true;
      this.#untold = true;
    };
    const tell = () => this.#tell();
    doc.on("afterTransaction", tell);
    const watches = Object.values(this.#readers).map((reader) => reader.watch(note));
    this.#stops = [...watches, () => doc.off("afterTransaction", tell)];
  }

  /** The plan as of the last change; the same object until something changes. */
  get plan(): Plan {
    if (this.#stale) {
      for (const reader of Object.values(this.#readers)) reader.readStale();
      this.#plan = keepIdentity(this.#plan, assemblePlan(this.#readers));
      this.#stale = false;
    }
    return this.#plan;
  }

  /** Calls `listener` once after each transaction that touched the plan. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Stops watching the document; `plan` stays as it is. */
  close(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #tell(): void {
    if (!this.#untold) return;
    this.#untold = false;
    for (const listener of this.#listeners) listener();
  }
}

/** Calls `onChange` with the new plan once after each transaction that touched it. Returns the way to stop. */
export function observePlan(doc: Y.Doc, onChange: (plan: Plan) => void): () => void {
  const reader = new PlanReader(doc);
  reader.subscribe(() => onChange(reader.plan));
  return () => reader.close();
}
