import { describe, expect, it } from "vitest";
import { depthOf, isKeyed, lostShape, ShapeRuns, shapeOf } from "./shape-runs.ts";

describe("ShapeRuns", () => {
  it("[G6] answers for each clock with the run that covers it, and keeps equal neighbours as one run", () => {
    const runs = new ShapeRuns();
    const shapes = Array.from({ length: 200 }, (_, clock) => shapeOf(1 + (Math.floor(clock / 7) % 3), clock % 14 < 7));
    for (const [clock, shape] of shapes.entries()) runs.append(clock, shape);
    for (const [clock, shape] of shapes.entries()) expect(runs.at(clock)).toBe(shape);
    expect(runs.count).toBe(Math.ceil(200 / 7));
    expect(runs.at(10_000)).toBe(shapes.at(-1));
  });

  it("[G6] packs depth and key into one number; collected items have neither", () => {
    expect([depthOf(shapeOf(16, true)), isKeyed(shapeOf(16, true)), isKeyed(shapeOf(3, false))]).toEqual([
      16,
      true,
      false,
    ]);
    expect([depthOf(lostShape), isKeyed(lostShape), new ShapeRuns().at(3)]).toEqual([0, false, lostShape]);
  });

  it("[G10] forgets later runs when a change is taken back", () => {
    const runs = new ShapeRuns();
    runs.append(0, shapeOf(1, false));
    const later = new ShapeRuns();
    later.append(5, shapeOf(2, false));
    runs.appendAll(later);
    expect(runs.at(6)).toBe(shapeOf(2, false));
    runs.truncate(1);
    expect(runs.at(6)).toBe(shapeOf(1, false));
  });
});
