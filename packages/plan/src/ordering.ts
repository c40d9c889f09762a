/**
 * Order without positions: every card carries a rank, text that sorts between its neighbours' ranks. Two people who
 * drop into the same gap at the same moment would make the same rank, so each takes ten random half-steps first.
 * Ties that happen all the same are ordered by id, and the next person who drops between them spreads them out.
 */
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { type RandomBytes, systemRandom } from "./ids.ts";

/** Text that orders an entry among its neighbours. */
export type Rank = string & { readonly __brand: "Rank" };

export interface Ranked {
  readonly id: string;
  readonly rank: Rank;
}

/** Longer ranks are never written: the row is spread out anew instead. 200 drops into one gap need 36 characters. */
export const longestRankWritten = 60;
/** Longer ranks are not believed when read. */
const longestRankRead = 200;
const halfSteps = 10;

export function isRank(text: unknown): text is Rank {
  if (typeof text !== "string" || text.length > longestRankRead || !/^[A-Za-z][0-9A-Za-z]+$/.test(text)) return false;
  return betweenOrNull(text, null) !== null && betweenOrNull(null, text) !== null;
}

/** Rank first, id where ranks tie: the same order on every device. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export interface Placing {
  /** For the entry that is placed. */
  readonly rank: Rank;
  /** Neighbours that must be written in the same transaction, because they tied or the gap is used up. */
  readonly moved: readonly Ranked[];
}

/**
 * A rank for an entry dropped into `row` (sorted, without the entry itself) before the entry at `index`;
 * `row.length` is the end.
 */
export function placeInRow(row: readonly Ranked[], index: number, random: RandomBytes = systemRandom): Placing {
  const tie = tiedRun(row, index);
  if (tie.end === tie.start) {
    const rank = rankBetween(row[index - 1]?.rank ?? null, row[index]?.rank ?? null, random);
    return rank === null ? spread(row, index, { start: 0, end: row.length }, random) : { rank, moved: [] };
  }
  return spread(row, index, tie, random);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The neighbours around `index` that share one rank, so that nothing fits between them; else an empty run. */
function tiedRun(row: readonly Ranked[], index: number): Run {
  const before = row[index - 1];
  const after = row[index];
  if (!before || !after || before.rank < after.rank) return { start: index, end: index };
  let start = index - 1;
  let end = index + 1;
  while (row[start - 1]?.rank === before.rank) start--;
  while (row[end]?.rank === before.rank) end++;
  return { start, end };
}

/** New ranks for a whole run with the new entry inside; falls back to the whole row when the run's own gap is used up. */
function spread(row: readonly Ranked[], index: number, run: Run, random: RandomBytes): Placing {
  const whole = run.start === 0 && run.end === row.length;
  const below = whole ? null : (row[run.start - 1]?.rank ?? null);
  const above = whole ? null : (row[run.end]?.rank ?? null);
  const ranks = spacedRanks(below, above, run.end - run.start + 1, random);
  const rank = ranks?.[index - run.start];
  if (!ranks || !rank) return spread(row, index, { start: 0, end: row.length }, random);
  const others = ranks.filter((_, i) => i !== index - run.start);
  const moved = row.slice(run.start, run.end).flatMap(({ id }, i) => {
    const fresh = others[i];
    return fresh ? [{ id, rank: fresh }] : [];
  });
  return { rank, moved };
}

function spacedRanks(below: Rank | null, above: Rank | null, count: number, random: RandomBytes): Rank[] | null {
  const fences = keysBetweenOrNull(below, above, count + 1);
  if (!fences) return null;
  const ranks = fences.slice(0, count).map((fence, i) => jittered(fence, fences[i + 1] ?? fence, random));
  return ranks.some((rank) => rank.length > longestRankWritten) ? null : ranks;
}

/** A rank strictly between two, or at an open end; null when it would be too long or the alphabet's end is reached. */
export function rankBetween(below: Rank | null, above: Rank | null, random: RandomBytes = systemRandom): Rank | null {
  // An open end is closed by one more whole step, so that the random half-steps have a gap to move in.
  const low = below ?? (above === null ? null : twoStepsDown(above));
  const high = above ?? (below === null ? null : twoStepsUp(below));
  if ((below !== null || above !== null) && (low === null || high === null)) return null;
  const from = low ?? "a0";
  const to = high ?? "a1";
  const rank = jittered(from, to, random);
  return rank.length > longestRankWritten ? null : rank;
}

function twoStepsUp(rank: Rank): string | null {
  const once = betweenOrNull(rank, null);
  return once === null ? null : betweenOrNull(once, null);
}

function twoStepsDown(rank: Rank): string | null {
  const once = betweenOrNull(null, rank);
  return once === null ? null : betweenOrNull(null, once);
}

function jittered(from: string, to: string, random: RandomBytes): Rank {
  let low = from;
  let high = to;
  let rank = generateKeyBetween(low, high);
  const coins = random(2);
  for (let step = 0; step < halfSteps; step++) {
    const coin = ((coins[step >> 3] ?? 0) >> (step & 7)) & 1;
    if (coin === 0) low = rank;
    else high = rank;
    rank = generateKeyBetween(low, high);
  }
  return rank as Rank;
}

function keysBetweenOrNull(below: Rank | null, above: Rank | null, count: number): string[] | null {
  try {
    return generateNKeysBetween(below, above, count);
  } catch {
    // Only near the ends of the alphabet, where nobody gets by dropping cards; the caller spreads the whole row.
    return null;
  }
}

/** The library throws for text that is no rank and at the ends of its alphabet; both mean "no such neighbour" here. */
function betweenOrNull(below: string | null, above: string | null): string | null {
  try {
    return generateKeyBetween(below, above);
  } catch {
    return null;
  }
}
