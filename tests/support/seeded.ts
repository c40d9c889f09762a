/** Chance that can be repeated: a failing run prints its seed, and the same seed takes the same turns. */

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
}

/** mulberry32: small, even enough for choosing among cases. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return {
    below: (below) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below) | 0;
    },
  };
}

/** The seed of this run: given, or drawn and to be printed. */
export const seedOfRun = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
