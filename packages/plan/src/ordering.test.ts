/** Drops into rows at random, with ties, at the ends, and hundreds into one gap. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byRank, isRank, longestRankWritten, placeInRow, type Rank, type Ranked, rankBetween } from "./ordering.ts";
import { fuzz, seededBytes } from "./testing/index.ts";

const rank = (text: string) => text as Rank;

/** What the row looks like after an entry was dropped into it. */
function dropped(row: readonly Ranked[], index: number, id: string, seed: number): Ranked[] {
  const { rank: own, moved } = placeInRow(row, index, seededBytes(seed));
  const ranks = new Map(moved.map((entry) => [entry.id, entry.rank]));
  const rest = row.map((entry) => ({ ...entry, rank: ranks.get(entry.id) ?? entry.rank }));
  return [...rest, { id, rank: own }].sort(byRank);
}

describe("order without positions", () => {
  test("[O1] an entry dropped anywhere stands exactly there, whoever's ranks tie", () => {
    const someRank = fc.constantFrom("Zz", "a0", "a1", "a1V", "a2", "b00").map(rank);
    const someRow = fc
      .array(someRank, { maxLength: 8 })
      .map((ranks) => ranks.map((own, i) => ({ id: `e${i}`, rank: own })));
    fc.assert(
      fc.property(someRow, fc.nat(8), fc.nat(), (entries, at, seed) => {
        const row = [...entries].sort(byRank);
        const index = Math.min(at, row.length);
        const after = dropped(row, index, "new", seed).map(({ id }) => id);
        const expected = row.map(({ id }) => id);
        expected.splice(index, 0, "new");
        expect(after).toEqual(expected);
      }),
      fuzz(60),
    );
  });

  test("[O2] two people who drop into one gap rarely take the same rank", () => {
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 3000; seed++) {
      outcomes.add(rankBetween(rank("a0"), rank("a1"), seededBytes(seed)) ?? "none");
    }
    expect(outcomes.size).toBeGreaterThan(900);
    expect(Math.max(...[...outcomes].map((text) => text.length))).toBeLessThanOrEqual(5);
  });

  test("[O2] so at the open ends, where appending day after day keeps ranks short", () => {
    let last: Rank | null = null;
    for (let seed = 0; seed < 500; seed++) last = rankBetween(last, null, seededBytes(seed));
    expect(last?.length).toBeLessThanOrEqual(6);
    const ends = new Set(Array.from({ length: 300 }, (_, seed) => rankBetween(rank("a0"), null, seededBytes(seed))));
    expect(ends.size).toBeGreaterThan(200);
  });

  test("[O3] only the tied ones are rewritten, and keep their order", () => {
    const row = [
      { id: "a", rank: rank("a0") },
      { id: "b", rank: rank("a1") },
      { id: "c", rank: rank("a1") },
      { id: "d", rank: rank("a1") },
      { id: "e", rank: rank("a2") },
    ];
    const { moved } = placeInRow(row, 2, seededBytes(1));
    expect(moved.map(({ id }) => id)).toEqual(["b", "c", "d"]);
    expect(dropped(row, 2, "new", 1).map(({ id }) => id)).toEqual(["a", "b", "new", "c", "d", "e"]);
    expect(placeInRow(row, 1, seededBytes(1)).moved).toEqual([]);
  });

  test("[O4] hundreds of drops into the same gap spread the row instead of writing endless ranks", () => {
    let row: Ranked[] = [
      { id: "first", rank: rank("a0") },
      { id: "last", rank: rank("a1") },
    ];
    for (let drop = 0; drop < 600; drop++) row = dropped(row, 1, `d${drop}`, drop);
    expect(row[0]?.id).toBe("first");
    expect(row.at(-1)?.id).toBe("last");
    expect(row.map(({ id }) => id).slice(1, 4)).toEqual(["d599", "d598", "d597"]);
    expect(Math.max(...row.map((entry) => entry.rank.length))).toBeLessThanOrEqual(longestRankWritten);
  });

  test("[O4] a rank from nowhere is no rank", () => {
    for (const bad of ["", "0", "a", "a00", "A".repeat(300), "a0 ", "Ω1", `A${"0".repeat(26)}`, 7, null]) {
      expect(isRank(bad)).toBe(false);
    }
    for (const good of ["a0", "Zz", "b00", "a0V", "zzz".padEnd(27, "z")]) expect(isRank(good)).toBe(true);
  });
});
