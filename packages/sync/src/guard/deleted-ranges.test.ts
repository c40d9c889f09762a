import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clocksIn, coversRange, normalRanges, withoutRanges, withRanges } from "./deleted-ranges.ts";

const pairs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
  .map((list) => list.flatMap(([start, length]) => [start, start + length]));

function clocks(ranges: readonly number[]): Set<number> {
  const all = new Set<number>();
  for (let i = 0; i < ranges.length; i += 2) {
    for (let clock = ranges[i] ?? 0; clock < (ranges[i + 1] ?? 0); clock++) all.add(clock);
  }
  return all;
}

function expectNormal(ranges: readonly number[]): void {
  for (let i = 1; i < ranges.length; i++) expect(ranges[i]).toBeGreaterThan(ranges[i - 1] ?? -1);
}

describe("deleted ranges", () => {
  it("[G8] sort and join to the same clocks", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const normal = normalRanges(list);
        expectNormal(normal);
        expect(clocks(normal)).toEqual(clocks(list));
        expect(clocksIn(normal)).toBe(clocks(list).size);
      }),
    );
  });

  it("[G8] subtract, unite and cover as sets of clocks do", () => {
    fc.assert(
      fc.property(
        pairs,
        pairs,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, start, length) => {
          const [left, right] = [normalRanges(a), normalRanges(b)];
          const [inLeft, inRight] = [clocks(left), clocks(right)];
          const rest = withoutRanges(left, right);
          const union = withRanges(left, right);
          expectNormal(rest);
          expectNormal(union);
          expect(clocks(rest)).toEqual(new Set([...inLeft].filter((clock) => !inRight.has(clock))));
          expect(clocks(union)).toEqual(new Set([...inLeft, ...inRight]));
          const wanted = Array.from({ length }, (_, i) => start + i);
          expect(coversRange(left, start, start + length)).toBe(wanted.every((clock) => inLeft.has(clock)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
