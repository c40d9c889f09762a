/**
 * How far one connection's changes are durable. The client is told one number, so a message that was dropped must
 * hold the number back until a later step2, which carries everything the client has, is durable itself.
 */
export class AckLedger {
  #opened = 0;
  #durable = 0;
  readonly #settled = new Set<number>();
  readonly #owed = new Set<number>();

  /** Every message up to and including this one is durable. */
  get durable(): number {
    return this.#durable;
  }

  /** Counts the next update-bearing message; returns its number, from 1. */
  open(): number {
    this.#opened += 1;
    return this.#opened;
  }

  /** The message was dropped: only a later step2 can make good for it. */
  owe(message: number): void {
    this.#owed.add(message);
  }

  /** The message is durable. Returns true when the client may be told a higher number. */
  settle(message: number, step2: boolean): boolean {
    this.#settled.add(message);
    if (step2) this.#settleOwedBefore(message);
    const before = this.#durable;
    while (this.#settled.delete(this.#durable + 1)) this.#durable += 1;
    return this.#durable > before;
  }

  #settleOwedBefore(step2: number): void {
    for (const message of this.#owed) {
      if (message > step2) continue;
      this.#owed.delete(message);
      this.#settled.add(message);
    }
  }
}
