/**
 * How long random tests look: few runs beside the source, as many as wanted with `FUZZ_RUNS` (a factor), and one again
 * with `FUZZ_SEED`. When a run fails, fast-check prints its seed and the smallest case it found.
 */

export interface FuzzSettings {
  readonly numRuns: number;
  readonly seed?: number;
}

/** Settings for one property that makes `runs` runs in the everyday suite. */
export function fuzz(runs: number): FuzzSettings {
  const factor = Number(process.env.FUZZ_RUNS ?? 1);
  const seed = process.env.FUZZ_SEED;
  return { numRuns: Math.max(1, Math.round(runs * factor)), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Time allowed for a property in milliseconds: longer runs were asked for on purpose. */
export const fuzzTimeoutMs = 30_000 * Math.max(1, Number(process.env.FUZZ_RUNS ?? 1));
