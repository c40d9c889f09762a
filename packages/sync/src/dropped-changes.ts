/**
 * Messages that came before what they build on. A later step2 should bring everything, but the count may only pass
 * a dropped message when what it says is durable: so each is kept, and judged again when a step2 has been stored.
 */
import type { Limits } from "./limits.ts";

export interface DroppedChange {
  readonly message: number;
  readonly bytes: Uint8Array;
}

export class DroppedChanges<Change extends DroppedChange> {
  readonly #limits: Limits;
  readonly #changes = new Map<number, Change>();
  #bytes = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  /** In the order they were sent. */
  get all(): readonly Change[] {
    return [...this.#changes.values()].sort((a, b) => a.message - b.message);
  }

  /** False when too much is missing to go on: the client should connect anew. */
  keep(change: Change): boolean {
    if (this.#changes.has(change.message)) return true;
    this.#changes.set(change.message, change);
    this.#bytes += change.bytes.length;
    return this.#changes.size <= this.#limits.droppedMessages && this.#bytes <= this.#limits.droppedBytes;
  }

  /** It is durable after all. */
  forget(message: number): void {
    this.#bytes -= this.#changes.get(message)?.bytes.length ?? 0;
    this.#changes.delete(message);
  }
}
