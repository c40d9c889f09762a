/** What one connection has used of its rates, and its strikes. Strikes never decay: an honest client has none. */
import type { Limits } from "./limits.ts";

export class SessionMeter {
  readonly #limits: Limits;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #presence: TokenBucket;
  #strikes = 0;
  #step1At = Number.NEGATIVE_INFINITY;

  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, now);
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, now);
    this.#presence = new TokenBucket(limits.awarenessPerSecond, limits.awarenessPerSecond, now);
  }

  mayReceive(bytes: number, now: number): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(bytes, now);
  }

  mayShowPresence(now: number): boolean {
    return this.#presence.take(1, now);
  }

  mayAnswerStep1(now: number): boolean {
    if (now - this.#step1At < this.#limits.step1EveryMs) return false;
    this.#step1At = now;
    return true;
  }

  /** Counts one more message that no honest client sends; true when it was the last one we bear. */
  strike(): boolean {
    this.#strikes += 1;
    return this.#strikes >= this.#limits.strikes;
  }
}

class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#filledAt = now;
  }

  take(cost: number, now: number): boolean {
    const gained = (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }
}
