import { personSymbols } from "@zaedno/plan";
import { expect, it } from "vitest";
import { colourOfSign, signsToOffer } from "./signs.ts";

it("shows twelve signs, taken ones among them", () => {
  expect(signsToOffer(["sun", "bike"])).toHaveLength(12);
});

it("shows all signs when most of the first twelve are taken", () => {
  expect(signsToOffer(personSymbols.slice(0, 7))).toEqual(personSymbols);
});

it("gives neighbours different grounds", () => {
  const grounds = personSymbols.map(colourOfSign);
  expect(grounds.every((ground, at) => ground !== grounds[at + 1])).toBe(true);
});
