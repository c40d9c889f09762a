import { addStep, newId } from "@zaedno/plan";
import { expect, it } from "vitest";
import { idsAsWords, makePlan, planId } from "../editing/testing/make-plan.ts";
import { spokenPlace } from "./place-words.ts";

const plan = makePlan((doc, actor) => addStep(doc, actor, { title: "Подписка", column: "todo" }));
const step = plan.steps[0]?.id ?? "";

it("says page and card, and leads to them", () => {
  expect(spokenPlace({ page: "steps", card: step }, plan, planId, idsAsWords)).toEqual({
    page: "shell.steps",
    title: "Подписка",
    to: `/plans/${planId}/steps?step=${step}`,
  });
  expect(spokenPlace({ page: "overview" }, plan, planId, idsAsWords)).toEqual({
    page: "shell.home",
    title: null,
    to: `/plans/${planId}`,
  });
});

it("leads to the card even when it has not arrived here, and nowhere from a page it does not know", () => {
  const unknown = newId("stp");
  expect(spokenPlace({ page: "steps", card: unknown }, plan, planId, idsAsWords)).toEqual({
    page: "shell.steps",
    title: null,
    to: `/plans/${planId}/steps?step=${unknown}`,
  });
  expect(spokenPlace({ page: "constructor" }, plan, planId, idsAsWords)).toBeNull();
});
