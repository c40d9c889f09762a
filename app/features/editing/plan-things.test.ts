import {
  addCheckItem,
  addDemand,
  addEvent,
  addMessage,
  addRelation,
  addStakeholder,
  addStep,
  day,
  deleteStep,
  newId,
} from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { thingAddress, thingTitle } from "./plan-things.ts";
import { makePlan, planId } from "./testing/make-plan.ts";

const base = `/plans/${planId}`;

describe("a thing known by its id", () => {
  it("has its title and its address, whatever it is", () => {
    const told: [string | null, string | null][] = [];
    const ids: string[] = [];
    const plan = makePlan((doc, actor) => {
      const step = addStep(doc, actor, { title: "Среща", column: "todo" });
      const kalina = addStakeholder(doc, actor, { type: "person", name: "Калина" });
      const boris = addStakeholder(doc, actor, { type: "person", name: "Борис" });
      ids.push(
        step,
        addCheckItem(doc, actor, step, { text: "Покана" }),
        kalina,
        addRelation(doc, actor, { from: boris, to: kalina, type: "decides_over" }),
        addEvent(doc, actor, { type: "meeting", title: "Сбирка", day: day("2027-02-10") }),
        addMessage(doc, actor, { kind: "core", title: "За кмета" }),
        addDemand(doc, actor, { text: "отвори група" }),
      );
    });
    for (const id of ids) told.push([thingTitle(plan, id), thingAddress(plan, planId, id)]);
    const [step, , kalina, , event, message, demand] = ids;
    const boris = plan.stakeholders.find(({ name }) => name === "Борис")?.id;
    expect(told).toEqual([
      ["Среща", `${base}/steps?step=${step}`],
      ["Покана", `${base}/steps?step=${step}`],
      ["Калина", `${base}/people?person=${kalina}`],
      ["Борис – Калина", `${base}/people?person=${boris}`],
      ["Сбирка", `${base}/calendar?event=${event}`],
      ["За кмета", `${base}/text?text=${message}`],
      ["отвори група", `${base}/issue?demand=${demand}`],
    ]);
  });

  it("is still called by its name when it is deleted, and nothing when it never was", () => {
    const plan = makePlan((doc, actor) =>
      deleteStep(doc, actor, addStep(doc, actor, { title: "Среща", column: "todo" })),
    );
    expect(thingTitle(plan, plan.deletedSteps[0]?.id ?? "")).toBe("Среща");
    expect(thingTitle(plan, newId("stp"))).toBeNull();
    expect(thingAddress(plan, planId, "goal")).toBeNull();
  });

  it("of a link or an order is the step it belongs to", () => {
    const plan = makePlan((doc, actor) => addStep(doc, actor, { title: "Среща", column: "todo" }));
    const step = plan.steps[0]?.id ?? "";
    expect(thingTitle(plan, `step.target:${step}:${newId("stk")}`)).toBe("Среща");
    expect(thingTitle(plan, `${step}>${newId("stp")}`)).toBe("Среща");
  });
});
