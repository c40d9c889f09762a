/** Edges from two people, the circles they close, and the cut. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId, type StepId } from "../ids.ts";
import { canDepend } from "../plan.ts";
import { rootMap } from "../plan-document.ts";
import { readPlan } from "../read-plan.ts";
import { anActor, aPlan, aStep, brokenInvariants, fuzz, seededBytes, twoPeers } from "../testing/index.ts";
import { addDependency, removeDependency } from "./dependencies.ts";
import { cutCircles, dependenciesMax, reaches } from "./dependency-circles.ts";
import { deleteStep, restoreStep } from "./steps/step-operations.ts";

const threeSteps = (doc: ReturnType<typeof aPlan>, actor: ReturnType<typeof anActor>) =>
  [aStep(doc, actor), aStep(doc, actor), aStep(doc, actor)] as const;

describe("a dependency", () => {
  test("[D1] joins two different steps that are there, with a pause of whole days", () => {
    const doc = aPlan();
    const actor = anActor();
    const [a, b] = threeSteps(doc, actor);
    addDependency(doc, actor, { before: a, after: b, lagDays: 2 });
    expect(readPlan(doc).dependencies).toEqual([{ before: a, after: b, lagDays: 2 }]);
    expect(() => addDependency(doc, actor, { before: a, after: a })).toThrow("dependency-on-itself");
    expect(() => addDependency(doc, actor, { before: a, after: newId("stp") })).toThrow("entry-unknown");
    for (const lagDays of [-1, 0.5, 366, Number.NaN]) {
      expect(() => addDependency(doc, actor, { before: a, after: b, lagDays })).toThrow("number-out-of-range");
    }
    removeDependency(doc, actor, { before: a, after: b });
    expect(readPlan(doc).dependencies).toEqual([]);
  });

  test("[D2] circle closed by two people is cut in the same place for both, and told", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const [a, b, c] = threeSteps(doc, actor);
    addDependency(doc, actor, { before: a, after: b });
    exchange();
    addDependency(doc, actor, { before: b, after: c });
    addDependency(otherDoc, other, { before: c, after: a });
    exchange();
    const plan = readPlan(doc);
    expect(plan.dependencies).toHaveLength(2);
    expect(plan.ignoredDependencies).toHaveLength(1);
    expect(brokenInvariants(plan)).toEqual([]);
    expect(readPlan(otherDoc)).toEqual(plan);

    const [ignored] = plan.ignoredDependencies;
    if (ignored) removeDependency(doc, actor, ignored);
    expect(readPlan(doc).ignoredDependencies).toEqual([]);
  });

  test("[D2] cut is what taking the edges one by one in order gives, whatever the order of arrival", () => {
    const ids = Array.from({ length: 6 }, (_, i) => newId("stp", seededBytes(i)));
    const end = fc.constantFrom(...ids);
    const edges = fc.uniqueArray(fc.record({ before: end, after: end, lagDays: fc.constant(0) }), {
      maxLength: 20,
      selector: ({ before, after }) => `${before}>${after}`,
    });
    fc.assert(
      fc.property(edges, (some) => {
        const drawn = some.filter(({ before, after }) => before !== after);
        const kept: typeof drawn = [];
        const key = (edge: { before: StepId; after: StepId }) => `${edge.before}>${edge.after}`;
        const inOrder = [...drawn].sort((x, y) => (key(x) < key(y) ? -1 : 1));
        for (const edge of inOrder) if (!reaches(kept, edge.after, edge.before)) kept.push(edge);

        const cut = cutCircles(drawn, () => true);
        expect(cut.kept).toEqual(kept);
        expect(new Set([...cut.kept, ...cut.setAside])).toEqual(new Set(drawn));
        expect(cutCircles([...drawn].reverse(), () => true)).toEqual(cut);
      }),
      fuzz(60),
    );
  });

  test("[D3] that would close a circle here is refused", () => {
    const doc = aPlan();
    const actor = anActor();
    const [a, b, c] = threeSteps(doc, actor);
    addDependency(doc, actor, { before: a, after: b });
    addDependency(doc, actor, { before: b, after: c });
    expect(() => addDependency(doc, actor, { before: c, after: a })).toThrow("dependency-closes-circle");
    const plan = readPlan(doc);
    expect(canDepend(plan, c, a)).toBe(false);
    expect(canDepend(plan, a, c)).toBe(true);
    expect(canDepend(plan, a, a)).toBe(false);
  });

  test("[D4] through a deleted step closes no circle, and is there again when the step is", () => {
    const doc = aPlan();
    const actor = anActor();
    const [a, b, c] = threeSteps(doc, actor);
    addDependency(doc, actor, { before: a, after: b });
    addDependency(doc, actor, { before: b, after: c });
    deleteStep(doc, actor, b);
    expect(canDepend(readPlan(doc), c, a)).toBe(true);
    addDependency(doc, actor, { before: c, after: a });
    expect(readPlan(doc).dependencies).toHaveLength(3);
    restoreStep(doc, actor, b);
    expect(readPlan(doc).dependencies).toHaveLength(2);
    expect(readPlan(doc).ignoredDependencies).toHaveLength(1);
  });

  test("[D5] no more than 2000 are taken into account", () => {
    const doc = aPlan();
    const actor = anActor();
    const [a, b] = threeSteps(doc, actor);
    const hostile = Array.from({ length: 5000 }, (_, i) => newId("stp", seededBytes(i)));
    doc.transact(() => {
      for (const id of hostile) rootMap(doc, "deps").set(`${a}>${id}`, 0);
    });
    expect(() => addDependency(doc, actor, { before: a, after: b })).toThrow("too-many-entries");
    expect(readPlan(doc).dependencies).toHaveLength(dependenciesMax);
    expect(readPlan(doc).ignoredDependencies).toHaveLength(3000);
  });
});
