import { describe, expect, it } from "vitest";
import { readAmount, writeAmount } from "./amount.ts";

describe("amounts as people type them", () => {
  it.each([
    ["40", 40],
    ["1 200,50", 1200.5],
    ["1.200,50", 1200.5],
    ["1,200.50", 1200.5],
    ["1.200", 1200],
    ["12,5 €", 12.5],
    [",5", 0.5],
    ["200 евро", 200],
  ])("%s is %d", (words, amount) => {
    expect(readAmount(words)).toBe(amount);
  });

  it.each(["", "много", "12x", "-5", "€"])("%j is no amount", (words) => {
    expect(readAmount(words)).toBeNull();
  });

  it("come back as they are written", () => {
    for (const locale of ["bg", "en"]) {
      for (const amount of [0, 40, 1200.5, 123456]) expect(readAmount(writeAmount(amount, locale))).toBe(amount);
    }
  });
});
