/** What readers are shown, when they are told, and what keeps its identity. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { openPlan, rootMap, together } from "./plan-document.ts";
import { observePlan, PlanReader } from "./plan-reader.ts";
import { readPlan } from "./read-plan.ts";
import { addCheckItem, toggleCheckItem } from "./sections/check-items/check-item-operations.ts";
import { addTarget } from "./sections/links.ts";
import { editStep, moveStep } from "./sections/steps/step-operations.ts";
import { aCopyOf, anActor, aPlan, aStakeholder, aStep } from "./testing/builders.ts";

describe("reading a plan", () => {
  test("[P1] an empty document is a plan without anything, and without faults", () => {
    expect(readPlan(new Y.Doc())).toEqual({
      meta: { schemaVersion: 0, title: "", lang: "bg" },
      goal: {},
      demands: [],
      deletedDemands: [],
      steps: [],
      deletedSteps: [],
      checkItems: {},
      dependencies: [],
      ignoredDependencies: [],
      targets: {},
      helpers: {},
      stakeholders: [],
      deletedStakeholders: [],
      positions: {},
      coalition: {},
      relations: [],
      deletedRelations: [],
      events: [],
      deletedEvents: [],
      messages: [],
      deletedMessages: [],
      audiences: {},
      broken: [],
    });
  });

  test("[P2] a plan survives being sent as JSON", () => {
    const doc = aPlan({ titleEn: "Every child", area: "education" });
    const actor = anActor();
    const step = aStep(doc, actor, { column: "done", tactic: "meeting" });
    addTarget(doc, actor, step, aStakeholder(doc, actor));
    addCheckItem(doc, actor, step, { text: "x" });
    const plan = readPlan(doc);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test("[P3] one change gives one call, however much it wrote and wherever it came from", () => {
    const doc = aPlan();
    const actor = anActor();
    const seen: string[][] = [];
    const stop = observePlan(doc, (plan) => seen.push(plan.steps.map(({ title }) => title)));
    together(doc, actor, () => {
      const step = aStep(doc, actor, { title: "едно" });
      addCheckItem(doc, actor, step, { text: "x" });
      aStep(doc, actor, { title: "две" });
    });
    expect(seen).toEqual([["едно", "две"]]);

    const other = aCopyOf(doc);
    aStep(other, anActor(), { title: "три" });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(seen.at(-1)).toEqual(["едно", "две", "три"]);
    expect(seen).toHaveLength(2);

    stop();
    aStep(doc, actor);
    expect(seen).toHaveLength(2);
  });

  test("[P3] a change of nothing that a plan shows gives no call", () => {
    const doc = aPlan();
    let calls = 0;
    observePlan(doc, () => calls++);
    doc.getMap("elsewhere").set("x", 1);
    doc.transact(() => undefined);
    expect(calls).toBe(0);
  });

  test("[P4] what didn't change keeps its identity", () => {
    const doc = aPlan();
    const actor = anActor();
    const first = aStep(doc, actor);
    const second = aStep(doc, actor);
    const item = addCheckItem(doc, actor, first, { text: "a" });
    addCheckItem(doc, actor, second, { text: "b" });
    const reader = new PlanReader(doc);
    const before = reader.plan;
    expect(reader.plan).toBe(before);

    toggleCheckItem(doc, actor, item, true);
    const ticked = reader.plan;
    expect(ticked).not.toBe(before);
    expect(ticked.steps).toBe(before.steps);
    expect(ticked.checkItems[first]).not.toBe(before.checkItems[first]);
    expect(ticked.checkItems[second]).toBe(before.checkItems[second]);

    editStep(doc, actor, second, { title: "друго" });
    const edited = reader.plan;
    expect(edited.steps[0]).toBe(before.steps[0]);
    expect(edited.steps[1]).not.toBe(before.steps[1]);
    expect(edited.checkItems).toBe(ticked.checkItems);
    expect(edited.meta).toBe(before.meta);

    moveStep(doc, actor, second, { column: "todo", beforeId: first });
    expect(reader.plan.steps[1]).toBe(before.steps[0]);
  });

  test("[P5] what is no step is left out and reported, and the rest is shown", () => {
    const doc = aPlan();
    const actor = anActor();
    aStep(doc, actor, { title: "здрава" });
    rootMap(doc, "steps").set("stp_short", new Y.Map());
    rootMap(doc, "steps").set("__proto__", "text");
    rootMap(doc, "links").set("a:b", {});
    const plan = new PlanReader(doc).plan;
    expect(plan.steps.map(({ title }) => title)).toEqual(["здрава"]);
    expect(plan.broken.map(({ id }) => id)).toEqual(["a:b", "__proto__", "stp_short"]);
  });

  test("[P6] the readers' roots are named even if nothing has arrived, so later content takes their shape", () => {
    const doc = openPlan();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(aPlan({ title: "По-късно" })));
    expect(readPlan(doc).meta.title).toBe("По-късно");
  });
});
