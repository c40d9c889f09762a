import { expect, test } from "vitest";
import { halvesIn } from "./writing-limits.ts";

test("halves of letters are found, whole letters of two halves are not", () => {
  expect(halvesIn("дете 😀 👩‍👧 край")).toEqual([]);
  expect(halvesIn("\uD83D")).toEqual([0]);
  expect(halvesIn("а\uDE00б\uD83Dв😀\uD83D")).toEqual([1, 3, 7]);
  expect(halvesIn("\uDE00\uD83D")).toEqual([0, 1]);
});
