/**
 * Arithmetic on deleted clocks, kept as flat pairs `[start, end, …]` that are sorted, disjoint and never touch.
 * Results are new arrays, so a change can be taken back by putting the former array in its place again.
 */

export type Ranges = readonly number[];

export const noRanges: Ranges = [];

/** Sorts pairs in any order and joins those that overlap or touch. */
export function normalRanges(pairs: Ranges): Ranges {
  if (isNormal(pairs)) return pairs;
  const sorted: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) sorted.push([pairs[i] ?? 0, pairs[i + 1] ?? 0]);
  sorted.sort((a, b) => a[0] - b[0]);
  const joined: number[] = [];
  for (const [start, end] of sorted) pushJoined(joined, start, end);
  return joined;
}

function isNormal(pairs: Ranges): boolean {
  let last = -1;
  for (let i = 0; i < pairs.length; i++) {
    const edge = pairs[i] ?? 0;
    if (edge <= last) return false;
    last = edge;
  }
  return true;
}

function pushJoined(ranges: number[], start: number, end: number): void {
  const last = ranges.length - 1;
  if (last >= 0 && start <= (ranges[last] ?? 0)) ranges[last] = Math.max(ranges[last] ?? 0, end);
  else ranges.push(start, end);
}

/** The parts of `ranges` that `known` does not cover. */
export function withoutRanges(ranges: Ranges, known: Ranges): Ranges {
  if (known.length === 0 || ranges.length === 0) return ranges;
  const rest: number[] = [];
  let k = firstEndingAfter(known, ranges[0] ?? 0);
  for (let i = 0; i < ranges.length; i += 2) {
    let start = ranges[i] ?? 0;
    const end = ranges[i + 1] ?? 0;
    while (start < end) {
      while (k < known.length && (known[k + 1] ?? 0) <= start) k += 2;
      const knownStart = k < known.length ? (known[k] ?? 0) : Number.POSITIVE_INFINITY;
      if (start < knownStart) rest.push(start, Math.min(end, knownStart));
      start = Math.max(start, k < known.length ? (known[k + 1] ?? 0) : end);
      if (knownStart >= end) break;
    }
  }
  return rest;
}

/** Both together. `more` is usually short and near the end of `ranges`. */
export function withRanges(ranges: Ranges, more: Ranges): Ranges {
  if (more.length === 0) return ranges;
  if (ranges.length === 0) return more;
  const from = firstEndingAfter(ranges, (more[0] ?? 0) - 1);
  const to = firstStartingAfter(ranges, more[more.length - 1] ?? 0);
  const middle = normalRanges(ranges.slice(from, to).concat(more));
  return ranges.slice(0, from).concat(middle, ranges.slice(to));
}

/** Whether every clock from `start` up to, not including, `end` is in `ranges`. */
export function coversRange(ranges: Ranges, start: number, end: number): boolean {
  const at = firstEndingAfter(ranges, start);
  return at < ranges.length && (ranges[at] ?? 0) <= start && end <= (ranges[at + 1] ?? 0);
}

export function clocksIn(ranges: Ranges): number {
  let total = 0;
  for (let i = 0; i < ranges.length; i += 2) total += (ranges[i + 1] ?? 0) - (ranges[i] ?? 0);
  return total;
}

export function rangesEnd(ranges: Ranges): number {
  return ranges.length === 0 ? 0 : (ranges[ranges.length - 1] ?? 0);
}

/** Index of the first pair whose end lies after `clock`. */
function firstEndingAfter(ranges: Ranges, clock: number): number {
  return firstPair(ranges, (i) => (ranges[i + 1] ?? 0) > clock);
}

/** Index of the first pair that starts after `clock`. */
function firstStartingAfter(ranges: Ranges, clock: number): number {
  return firstPair(ranges, (i) => (ranges[i] ?? 0) > clock);
}

function firstPair(ranges: Ranges, holds: (index: number) => boolean): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle * 2)) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}
