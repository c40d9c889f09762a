/** The power/interest grid: everybody once, in their cell, and nothing over anything else. */
import { fuzz } from "@zaedno/plan/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crowd, moved, seventeen } from "../testing/map-plans.ts";
import { gridWords } from "../testing/map-words.ts";
import { collisions, everybody, placeOf, runaways } from "../testing/scene-checks.ts";
import { gridPlaceOf } from "./grid-places.ts";
import { gridScene } from "./grid-scene.ts";

const at = (width: number) => ({ width, words: gridWords });

describe("the grid", () => {
  test("[V3] has everybody once, in the quadrant of their power and interest, or in the tray", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(320, 390, 1046, 1280), (seed, width) => {
        const plan = crowd(25, seed);
        const scene = gridScene(plan, at(width));
        expect(
          everybody(scene)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(plan.stakeholders.map(({ id }) => id).sort());
        for (const { id } of plan.stakeholders) {
          const { power, interest } = plan.positions[id] ?? {};
          const isKnown = power !== undefined && interest !== undefined;
          expect(placeOf(scene, id) === "unknown").toBe(!isKnown);
        }
      }),
      fuzz(15),
    );
  });

  test("[V3] stands power upwards and interest to the right", () => {
    const plan = seventeen();
    const marks = new Map(everybody(gridScene(plan, at(1046))).map(({ id, mark }) => [id, mark]));
    for (const a of plan.stakeholders) {
      for (const b of plan.stakeholders) {
        const [one, other] = [plan.positions[a.id], plan.positions[b.id]];
        const [here, there] = [marks.get(a.id), marks.get(b.id)];
        if ((one?.power ?? 0) > (other?.power ?? 0)) expect(here?.y).toBeLessThan(there?.y ?? 0);
        if ((one?.interest ?? 0) > (other?.interest ?? 0)) expect(here?.x).toBeGreaterThan(there?.x ?? 0);
      }
    }
  });

  test.each([
    [25, 390],
    [60, 1280],
    [60, 320],
  ])("[V4] holds %i people at %i pixels without an overlap, all inside the frame", (count, width) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const scene = gridScene(crowd(count, seed), at(width));
        expect(collisions(scene)).toEqual([]);
        expect(runaways(scene)).toEqual([]);
      }),
      fuzz(12),
    );
  });

  test("[V5] moves one without changing the order or the columns of the others", () => {
    const plan = crowd(40, 8);
    const before = everybody(gridScene(plan, at(1046)));
    const mover = plan.stakeholders[3]?.id;
    const after = everybody(gridScene(moved(plan, 3, { power: 4, interest: 4 }), at(1046)));
    const others = before.filter(({ id }) => id !== mover);
    const cell = (id: (typeof others)[number]["id"]) => gridPlaceOf(plan.positions[id] ?? {});
    const touched = new Set(["p4i4", mover && cell(mover)]);
    for (const { id, mark } of others.filter((one) => !touched.has(cell(one.id)))) {
      expect(after.find((one) => one.id === id)?.mark.x).toBe(mark.x);
    }
    const order = (people: typeof before) => people.map(({ id }) => id).filter((id) => id !== mover);
    expect(order(after)).toEqual(order(before));
  });
});
