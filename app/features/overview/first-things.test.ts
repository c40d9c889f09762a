import { addDemand, addStakeholder, addStep } from "@zaedno/plan";
import { expect, it } from "vitest";
import { makePlan } from "../editing/testing/make-plan.ts";
import { firstThingsOf } from "./first-things.ts";

it("leads through demand, people and steps until all three are there", () => {
  expect(firstThingsOf(makePlan())?.map(({ done }) => done)).toEqual([false, false, false]);
  const begun = makePlan((doc, actor) => addStakeholder(doc, actor, { type: "person", name: "Калина" }));
  expect(firstThingsOf(begun)?.map(({ done }) => done)).toEqual([false, true, false]);
  const whole = makePlan((doc, actor) => {
    addStakeholder(doc, actor, { type: "person", name: "Калина" });
    addDemand(doc, actor, { text: "отвори група" });
    addStep(doc, actor, { title: "Среща", column: "todo" });
  });
  expect(firstThingsOf(whole)).toBeNull();
});
