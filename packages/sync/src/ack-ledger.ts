/**
 * How far one connection's changes are durable. The client is told one number, so a single message that is not
 * durable holds the number back, however many after it are.
 */
export class AckLedger {
  #opened = 0;
  #durable = 0;
  readonly #settled = new Set<number>();

  /** Every message up to and including this one is durable. */
  get durable(): number {
    return this.#durable;
  }

  /** Counts the next update-bearing message; returns its number, from 1. */
  open(): number {
    this.#opened += 1;
    return this.#opened;
  }

  /** What the message says is durable. Returns true when the client may be told a higher number. */
  settle(message: number): boolean {
    this.#settled.add(message);
    const before = this.#durable;
    while (this.#settled.delete(this.#durable + 1)) this.#durable += 1;
    return this.#durable > before;
  }
}
