/**
 * How long to wait before the next connection. Full jitter: after a restart of the server
 * thousands of phones must not come back in the same second.
 */

export const backOff = { leastMs: 500, mostMs: 15_000 } as const;

/** Milliseconds before attempt number `attempt` (0 = the first after a loss); `random` gives [0, 1). */
export function backOffDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(backOff.mostMs, backOff.leastMs * 2 ** (attempt + 1));
  return Math.round(backOff.leastMs + random() * (ceiling - backOff.leastMs));
}
