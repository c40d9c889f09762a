/** Lets the newest of many through, so many times a second: others want to see where a card is now, not its path. */
import type { Timers } from "./timers.ts";

export class Throttle {
  #gapMs: number;
  readonly #timers: Timers;
  #last = Number.NEGATIVE_INFINITY;
  #newest: (() => void) | null = null;
  #cancel: (() => void) | null = null;

  constructor(perSecond: number, timers: Timers) {
    this.#gapMs = 1000 / perSecond;
    this.#timers = timers;
  }

  /** Another pace from the next one on. */
  setPace(perSecond: number): void {
    this.#gapMs = 1000 / perSecond;
  }

  /** Runs now if the pace allows, else when it does, unless a newer one has taken its place. */
  offer(run: () => void): void {
    const waitMs = this.#last + this.#gapMs - this.#timers.now();
    if (waitMs <= 0 && this.#newest === null) {
      this.#last = this.#timers.now();
      run();
      return;
    }
    this.#newest = run;
    this.#cancel ??= this.#timers.after(Math.max(0, waitMs), () => this.#release());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#newest = null;
  }

  #release(): void {
    const run = this.#newest;
    this.stop();
    this.#last = this.#timers.now();
    run?.();
  }
}
