/**
 * Slows those who guess join codes. Only misses count, so a hall of forty phones behind one address is never held up by its
 * own success; and a wait is all there ever is, nobody is shut out. State is in memory: a restart forgives.
 */

const windowMs = 60_000;
const rememberMs = 10 * 60_000;
const freeMissesPerBrowser = 5;
const longestWaitMs = 8_000;
const calmMissesPerWindow = 60;
const stormWaitMs = 500;
const maxBrowsers = 20_000;

interface Guesser {
  misses: number;
  lastMissAt: number;
  /** Tries of one browser queue behind each other, or a hundred at once would all wait the same second. */
  nextTryAt: number;
}

export class JoinMisses {
  readonly #now: () => number;
  readonly #browsers = new Map<string, Guesser>();
  #recentMisses: number[] = [];

  constructor(options: { now?: () => Date } = {}) {
    const now = options.now ?? (() => new Date());
    this.#now = () => now().getTime();
  }

  /** How many milliseconds this try has to wait before the code is looked up. Takes a place in the browser's queue. */
  delayFor(browserId: string): number {
    const now = this.#now();
    const storm = this.isStorm() ? stormWaitMs : 0;
    const guesser = this.#browsers.get(browserId);
    if (guesser === undefined || now - guesser.lastMissAt > rememberMs) return storm;
    const wait = waitAfter(guesser.misses);
    if (wait === 0) return storm;
    guesser.nextTryAt = Math.max(guesser.nextTryAt, now) + wait;
    return guesser.nextTryAt - now;
  }

  /** Notes a try that found nothing. */
  miss(browserId: string): void {
    const now = this.#now();
    this.#recentMisses.push(now);
    const known = this.#browsers.get(browserId);
    const isFresh = known !== undefined && now - known.lastMissAt <= rememberMs;
    // Taken out and put back, so that the map stays ordered by last miss and the oldest are dropped first.
    this.#browsers.delete(browserId);
    this.#browsers.set(browserId, {
      misses: isFresh ? known.misses + 1 : 1,
      lastMissAt: now,
      nextTryAt: isFresh ? known.nextTryAt : now,
    });
    this.#forgetOld(now);
  }

  /** More than 60 misses within a minute on this server: somebody is guessing, and the staff should know. */
  isStorm(): boolean {
    const since = this.#now() - windowMs;
    this.#recentMisses = this.#recentMisses.filter((at) => at > since).slice(-(calmMissesPerWindow + 1));
    return this.#recentMisses.length > calmMissesPerWindow;
  }

  #forgetOld(now: number): void {
    for (const [browserId, guesser] of this.#browsers) {
      if (now - guesser.lastMissAt <= rememberMs && this.#browsers.size <= maxBrowsers) return;
      this.#browsers.delete(browserId);
    }
  }
}

function waitAfter(misses: number): number {
  if (misses < freeMissesPerBrowser) return 0;
  return Math.min(longestWaitMs, 1000 * 2 ** (misses - freeMissesPerBrowser));
}
