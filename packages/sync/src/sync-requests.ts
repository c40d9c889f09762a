/**
 * When to answer a gap with "sync again": at once the first time, then at most once a second, and ever more rarely
 * while a client keeps sending what builds on something nobody has.
 */
import type { Limits } from "./limits.ts";

export class SyncRequests {
  readonly #limits: Limits;
  #askedAt = Number.NEGATIVE_INFINITY;
  #everyMs = 0;
  #due = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** A gap came. True when the client is to be asked now; otherwise it stays due. */
  want(now: number): boolean {
    this.#due = true;
    return this.takeDue(now);
  }

  takeDue(now: number): boolean {
    if (!this.#due || now - this.#askedAt < this.#everyMs) return false;
    this.#due = false;
    this.#askedAt = now;
    const { askAgainEveryMs, askAgainAtMostMs } = this.#limits;
    this.#everyMs = Math.min(Math.max(this.#everyMs * 2, askAgainEveryMs), askAgainAtMostMs);
    return true;
  }

  /** Nothing is missing any more. */
  healed(): void {
    this.#due = false;
    this.#everyMs = this.#limits.askAgainEveryMs;
  }
}
