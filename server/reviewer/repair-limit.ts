/**
 * Keeps the server from quarrelling with a client that breaks the same entry again and again: three repairs of
 * one entry a minute, then it stays broken (and shown as such) until the minute is over.
 */

const mostPerMinute = 3;
const minuteMs = 60_000;

export class RepairLimit {
  readonly #repairs = new Map<string, number[]>();

  mayRepair(key: string, now: number): boolean {
    const times = (this.#repairs.get(key) ?? []).filter((at) => now - at < minuteMs);
    if (times.length === 0) this.#repairs.delete(key);
    else this.#repairs.set(key, times);
    return times.length < mostPerMinute;
  }

  note(key: string, now: number): void {
    this.#repairs.set(key, [...(this.#repairs.get(key) ?? []), now]);
  }
}
