import { addRelation, addStakeholders, day, findInPlan, setCoalition } from "@zaedno/plan";
import { expect, test } from "vitest";
import { makePlan } from "../../editing/testing/make-plan.ts";
import { needsCare } from "../../overview/needs-care.ts";
import { withoutJudgements } from "./without-judgements.ts";

const word = "канарче";
const plan = makePlan((doc, actor) => {
  const [mayor, clerk] = addStakeholders(doc, actor, [
    { stakeholder: { type: "person", name: "Кмет" }, position: { power: 4, evidence: `${word} 1`, note: `${word} 2` } },
    { stakeholder: { type: "person", name: "Чиновник" }, position: {} },
  ]);
  if (mayor === undefined || clerk === undefined) throw new Error("They were added");
  setCoalition(doc, actor, mayor, { stage: "declined", roleInCoalition: `${word} 3` });
  addRelation(doc, actor, { from: mayor, to: clerk, type: "in_dispute_with", note: `${word} 4` });
});

test("nothing that the group thinks of somebody is found or concluded while positions are hidden", () => {
  expect(findInPlan(plan, word)).toHaveLength(3);
  const shown = withoutJudgements(plan);
  expect(findInPlan(shown, word)).toEqual([]);
  const unknown = (of: typeof plan) =>
    needsCare(of, day("2027-02-08")).filter(({ kind }) => kind === "position-unknown");
  expect(unknown(plan)).toHaveLength(1);
  expect(unknown(shown)).toEqual([]);
  expect(findInPlan(shown, "Кмет")).toHaveLength(1);
});
