/**
 * Judges the line by what it does: how long the server takes to call a change saved, and how often
 * the connection is lost. Most browsers say nothing about the network, so this is all there is.
 */

/** A round trip over this is felt by everybody in the room. */
export const slowAnswerMs = 1_500;
/** So many answers are looked at; the middle one counts, so that one hiccup is no weak line. */
const answersLookedAt = 5;
const leastAnswers = 3;
const lostOftenTimes = 3;
const lostOftenWithinMs = 120_000;

interface LineWatchOptions {
  readonly now: () => number;
  readonly judged: (isWeak: boolean) => void;
}

export class LineWatch {
  readonly #options: LineWatchOptions;
  /** When each change-bearing message of this connection went out, until it was called saved. */
  readonly #sentAt = new Map<number, number>();
  #sent = 0;
  #hasWorked = false;
  #answers: number[] = [];
  #losses: number[] = [];

  constructor(options: LineWatchOptions) {
    this.#options = options;
  }

  /** A new connection counts its messages from nothing. */
  connected(): void {
    this.#sent = 0;
    this.#sentAt.clear();
  }

  sentMessage(): void {
    this.#sent += 1;
    this.#sentAt.set(this.#sent, this.#options.now());
  }

  /** The first `count` messages of this connection are saved. */
  saved(count: number): void {
    const newest = this.#sentAt.get(count);
    if (newest !== undefined) this.#answers = [...this.#answers, this.#options.now() - newest].slice(-answersLookedAt);
    for (const message of this.#sentAt.keys()) if (message <= count) this.#sentAt.delete(message);
    this.#judge();
  }

  /** The connection has brought the whole plan. */
  worked(): void {
    this.#hasWorked = true;
  }

  /** The connection broke. One that never worked says more about the server than about the line. */
  lost(): void {
    if (!this.#hasWorked) return;
    this.#hasWorked = false;
    const now = this.#options.now();
    this.#losses = [...this.#losses.filter((at) => now - at < lostOftenWithinMs), now];
    this.#judge();
  }

  #judge(): void {
    this.#options.judged(this.#answersSlowly() || this.#losses.length >= lostOftenTimes);
  }

  #answersSlowly(): boolean {
    const sorted = [...this.#answers].sort((a, b) => a - b);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    return sorted.length >= leastAnswers && middle !== undefined && middle > slowAnswerMs;
  }
}
