/**
 * Slows guessing at passwords. Two counters of wrong tries: one for e-mail and browser together, which stops a patient guesser
 * soon, and one for the e-mail alone, wide enough that a stranger cannot lock a facilitator out by typing nonsense.
 */
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

const windowSeconds = 15 * 60;
const wrongTriesPerBrowser = 10;
const wrongTriesPerEmail = 100;

interface Try {
  readonly email: string;
  readonly browserId: string;
}

export class SignInLimiter {
  readonly #byBrowser = new RateLimiterMemory({ points: wrongTriesPerBrowser, duration: windowSeconds });
  readonly #byEmail = new RateLimiterMemory({ points: wrongTriesPerEmail, duration: windowSeconds });

  /** Counts the try as wrong before it is checked, so that a hundred at once are a hundred; milliseconds to wait, or 0. */
  async waitBefore(attempt: Try): Promise<number> {
    const [browser, email] = await Promise.all([
      take(this.#byBrowser, browserKey(attempt)),
      take(this.#byEmail, attempt.email),
    ]);
    return Math.max(browser, email);
  }

  /** The password was right: nothing is held against this browser. */
  async succeeded(attempt: Try): Promise<void> {
    await Promise.all([this.#byBrowser.delete(browserKey(attempt)), this.#byEmail.reward(attempt.email)]);
  }
}

function browserKey(attempt: Try): string {
  return `${attempt.email} ${attempt.browserId}`;
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (isRefusal(refusal)) return refusal.msBeforeNext;
    throw refusal;
  }
}

// The limiter rejects with its counter, which is no Error, when the points are used up.
function isRefusal(value: unknown): value is RateLimiterRes {
  return typeof value === "object" && value !== null && "msBeforeNext" in value;
}
