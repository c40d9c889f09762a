/** Chance against the promises (F): convergence, acknowledged ⊆ log, nothing seen before it is durable. */
import { describe, expect, it } from "vitest";
import { Simulation } from "./testing/simulation.ts";

/** Seeds that once found something stay here for ever. */
const keptSeeds: readonly number[] = [31, 75, 1131, 2068];
const usualSeeds = Array.from({ length: 30 }, (_, at) => at + 1);
const freshSeed = Date.now() % 1_000_000_000;

describe("a simulated workshop", () => {
  it.each([...keptSeeds, ...usualSeeds, freshSeed])("[F1] loses nothing and converges, seed %i", async (seed) => {
    expect(await new Simulation(seed).run(250)).toEqual([]);
  });
});
