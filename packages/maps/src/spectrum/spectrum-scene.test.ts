/** The spectrum of allies: everybody once, in their wedge, readable, and steady when one person moves. */
import type { Support } from "@zaedno/plan";
import { fuzz } from "@zaedno/plan/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScenePerson } from "../scene.ts";
import { crowd, moved, planWith, seventeen } from "../testing/map-plans.ts";
import { spectrumWords as words } from "../testing/map-words.ts";
import { collisions, everybody, placeOf, runaways, shifted } from "../testing/scene-checks.ts";
import { fanIn, polarOf, wedges, wedgeUnder } from "./fan.ts";
import { spectrumScene } from "./spectrum-scene.ts";

const laptop = { width: 1046, height: 560, words };
const wall = { width: 1280, height: 640, words };
const phone = { width: 390, height: 600, words };
const fan = fanIn(laptop.width, laptop.height);

describe("the spectrum", () => {
  test("[V6] has everybody once, in the wedge of their support, or in the tray", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(laptop, phone), (seed, frame) => {
        const plan = crowd(20, seed);
        const scene = spectrumScene(plan, frame);
        expect(everybody(scene)).toHaveLength(20);
        for (const { id } of plan.stakeholders) {
          expect(placeOf(scene, id)).toBe(String(plan.positions[id]?.support ?? "unknown"));
        }
      }),
      fuzz(15),
    );
  });

  test("[V6] draws marks inside their wedges, so that a drop is where the eye sees it", () => {
    for (const { id, people } of spectrumScene(seventeen(), laptop).groups) {
      if (id === "unknown") continue;
      for (const { mark } of people) expect(wedgeUnder(fan, mark)).toBe(Number(id));
    }
  });

  test("[V6] knows no wedge beside the half circle", () => {
    const points = [
      { x: 4, y: 4 },
      { x: 523, y: 548 },
      { x: 523, y: 559 },
    ];
    expect(points.map((point) => wedgeUnder(fan, point))).toEqual([null, null, null]);
  });

  test("[V7] has nobody nearer to the middle than somebody of the same wedge with more power", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const plan = crowd(17, seed);
        const scene = spectrumScene(plan, laptop);
        if (scene.form !== "fan") return;
        const powerOf = ({ id }: ScenePerson) => plan.positions[id]?.power ?? 0;
        const farness = ({ mark }: ScenePerson) => polarOf(fan, mark).distance;
        for (const { people } of scene.groups.filter(({ id }) => id !== "unknown")) {
          for (const a of people)
            for (const b of people) if (powerOf(a) > powerOf(b)) expect(farness(a)).toBeLessThan(farness(b));
        }
      }),
      fuzz(15),
    );
  });

  test("[V8] draws a wish as one step to the next wedge, however far it goes, and none where nothing is wished", () => {
    const wished = (support: Support, supportTarget?: Support) => {
      const plan = planWith([
        { stakeholder: { type: "person", name: "Калина" }, position: { support, supportTarget, power: 2 } },
      ]);
      return everybody(spectrumScene(plan, laptop))[0]?.arrow;
    };
    const [far, near, back] = [wished(-2, 2), wished(-2, -1), wished(1, 0)];
    expect(far).toEqual(near);
    const turn = (arrow: typeof far) => arrow && polarOf(fan, arrow.to).angle - polarOf(fan, arrow.from).angle;
    expect(turn(far)).toBeGreaterThan(0);
    expect(turn(back)).toBeLessThan(0);
    expect([wished(1, 1), wished(1)]).toEqual([null, null]);
  });

  test.each([
    ["25 people at 390 pixels", 25, phone],
    ["60 people at 1280 pixels", 60, wall],
    ["40 people at 1280 pixels", 40, wall],
    ["17 people on a laptop", 17, laptop],
  ] as const)("[V9] holds %s without an overlap, all inside the frame", (_, count, frame) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const scene = spectrumScene(crowd(count, seed), frame);
        expect(collisions(scene)).toEqual([]);
        expect(runaways(scene)).toEqual([]);
      }),
      fuzz(12),
    );
  });

  test("[V9] draws seventeen people of a real campaign as a half circle, and far too many as bands", () => {
    expect(spectrumScene(seventeen(), laptop).form).toBe("fan");
    expect(spectrumScene(crowd(120, 1), laptop).form).toBe("bands");
  });

  test("[V10] leaves nearly everybody in place when one person moves", () => {
    const plan = seventeen();
    const before = spectrumScene(plan, laptop);
    const counts = plan.stakeholders.flatMap((mover, index) =>
      wedges.map((support) => {
        const after = spectrumScene(moved(plan, index, { support }), laptop);
        expect(after.form).toBe("fan");
        return shifted(before, after, 40).filter((id) => id !== mover.id).length;
      }),
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(2);
  });

  test("[V10] is the same for the same plan, and the same again when somebody went and came back", () => {
    const plan = seventeen();
    const away = moved(plan, 5, { support: -2 });
    expect(spectrumScene(moved(away, 5, { support: 1 }), laptop)).toEqual(spectrumScene(plan, laptop));
  });
});
