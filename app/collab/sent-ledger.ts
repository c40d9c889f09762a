/**
 * Which of this person's changes are durable. The server acknowledges by COUNT of the
 * update-bearing messages of one connection (a pure deletion moves no state vector), so this
 * book counts the same messages in the same way and remembers which change rode in which.
 */

/** One local change, numbered by this page in the order it was made. */
export type ChangeNumber = number;

export interface UnsentChange {
  readonly change: ChangeNumber;
  readonly bytes: Uint8Array;
  /** When it was made (or found on the device), by the page's timer, in milliseconds. */
  readonly since: number;
}

interface Waiting extends UnsentChange {
  /** The message of the present connection that carried it first; null until one did. */
  carriedBy: number | null;
}

export class SentLedger {
  /** In the order they were made. */
  #waiting: Waiting[] = [];
  #messagesSent = 0;

  /** Local changes the server has not yet called durable. */
  get count(): number {
    return this.#waiting.length;
  }

  get unsent(): readonly UnsentChange[] {
    return this.#waiting;
  }

  /** A change made here, or one of an earlier page that the device still holds as unsent. */
  changed(change: UnsentChange): void {
    this.#waiting.push({ ...change, carriedBy: null });
  }

  /** A new socket counts from nothing; whatever is not durable will ride in its first step 2. */
  connected(): void {
    this.#messagesSent = 0;
    for (const entry of this.#waiting) entry.carriedBy = null;
  }

  /** A single change went out: the newest, because Yjs hands each over before the next can be made. */
  sentUpdate(): void {
    this.#messagesSent += 1;
    const newest = this.#waiting.at(-1);
    if (newest !== undefined) newest.carriedBy ??= this.#messagesSent;
  }

  /** Part of a first step 2 that was too large for one message: only the whole of it proves anything. */
  sentPiece(): void {
    this.#messagesSent += 1;
  }

  /** Everything the server lacked went out at once. */
  sentEverything(): void {
    this.#messagesSent += 1;
    for (const entry of this.#waiting) entry.carriedBy ??= this.#messagesSent;
  }

  /**
   * The first `count` messages of this connection are durable. Returns the changes that
   * thereby became so. A count that was never reached is ignored: it cannot be about us.
   */
  acknowledged(count: number): readonly ChangeNumber[] {
    if (count > this.#messagesSent) return [];
    const isDurable = (entry: Waiting) => entry.carriedBy !== null && entry.carriedBy <= count;
    const durable = this.#waiting.filter(isDurable).map((entry) => entry.change);
    this.#waiting = this.#waiting.filter((entry) => !isDurable(entry));
    return durable;
  }

  /** One change turned out to be durable without an answer about it. */
  settled(change: ChangeNumber): readonly ChangeNumber[] {
    this.#waiting = this.#waiting.filter((entry) => entry.change !== change);
    return [change];
  }

  /** The changes were refused or moved to another document: they are no longer under way. */
  clear(): void {
    this.#waiting = [];
  }
}
