/** The clock port: rooms wait and measure only through it, so that a test decides what time it is. */

export interface Clock {
  /** Milliseconds since 1970. For waiting, rates and presence only: order comes from the log's sequence. */
  now(): number;
  /** Runs `task` once after `ms`; returns the way to cancel it. */
  setTimer(ms: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
