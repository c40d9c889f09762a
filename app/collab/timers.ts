/** Time as this folder uses it, so that tests can hold it in their hands. */

export interface Timers {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls `run` once after `delayMs`; returns the way to call it off. */
  after(delayMs: number, run: () => void): () => void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
