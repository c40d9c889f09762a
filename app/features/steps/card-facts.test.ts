import type { CheckItem, Plan, Rank, Step } from "@zaedno/plan";
import { newId, openPlan, readPlan } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { cardFacts } from "./card-facts.ts";
import { makeStep, somebody } from "./testing/make-step.ts";

const empty = readPlan(openPlan());
const planOf = (steps: Step[], more: Partial<Plan> = {}): Plan => ({ ...empty, steps, ...more });

function item(step: Step, done: boolean): CheckItem {
  const { createdBy, createdAt } = step;
  return {
    id: newId("chk"),
    stepId: step.id,
    text: "x",
    done,
    rank: "a0" as Rank,
    createdBy,
    createdAt,
    updatedBy: somebody,
  };
}

describe("what a card shows of its surroundings", () => {
  const first = makeStep("first", "doing");
  const second = makeStep("second", "todo");
  const third = makeStep("third", "todo");
  const chain = [
    { before: first.id, after: third.id, lagDays: 0 },
    { before: second.id, after: third.id, lagDays: 0 },
  ];

  it("names the first unfinished step it waits for and counts the others", () => {
    const facts = cardFacts(planOf([first, second, third], { dependencies: chain }));
    expect(facts.get(third.id)).toMatchObject({ after: "first", afterMore: 1 });
  });

  it("says nothing about steps that are finished, or when it is finished itself", () => {
    const finished = { ...first, place: { ...first.place, column: "done" as const } };
    const facts = cardFacts(planOf([finished, second, third], { dependencies: chain }));
    expect(facts.get(third.id)).toMatchObject({ after: "second", afterMore: 0 });
    const done = { ...third, place: { ...third.place, column: "done" as const } };
    expect(cardFacts(planOf([first, second, done], { dependencies: chain })).get(done.id)?.after).toBeNull();
  });

  it("counts ticks, and keeps the identity of what did not change", () => {
    const plan = planOf([first, second], { checkItems: { [first.id]: [item(first, true), item(first, false)] } });
    const before = cardFacts(plan);
    expect(before.get(first.id)).toMatchObject({ checks: 2, checked: 1 });
    const after = cardFacts({ ...plan, checkItems: { [first.id]: [item(first, true), item(first, true)] } }, before);
    expect(after.get(second.id)).toBe(before.get(second.id));
    expect(after.get(first.id)).toMatchObject({ checked: 2 });
  });
});
