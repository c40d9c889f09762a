import { addCheckItem, addEvent, addStakeholder, addStep, day, editGoal, findInPlan } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { makePlan, planId } from "../editing/testing/make-plan.ts";
import { resultsByPage } from "./find-results.ts";

const plan = makePlan((doc, actor) => {
  const step = addStep(doc, actor, { title: "Разговор с кмета", column: "todo" });
  addCheckItem(doc, actor, step, { text: "Писмо до кмета" });
  addStakeholder(doc, actor, { type: "person", name: "Борис", roleTitle: "кмет на общината" });
  addEvent(doc, actor, { type: "meeting", title: "Кметът ни приема", day: day("2027-02-10") });
  editGoal(doc, actor, { orgAssets: "Познаваме кмета" });
});
const found = resultsByPage(findInPlan(plan, "kmet"), plan, planId);

describe("finds by the pages where they are looked at", () => {
  it("stand together, each with its way", () => {
    expect(new Set(found.map(({ label }) => label))).toEqual(
      new Set(["shell.steps", "shell.calendar", "shell.people", "shell.issue"]),
    );
    const all = found.flatMap(({ results }) => results);
    expect(all.map(({ to }) => to.replace(/=\w{3}_.*/, "=")).sort()).toEqual(
      [
        `/plans/${planId}/calendar?event=`,
        `/plans/${planId}/issue#organisation`,
        `/plans/${planId}/people?person=`,
        `/plans/${planId}/steps?step=`,
        `/plans/${planId}/steps?step=`,
      ].sort(),
    );
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it("show the found words marked, in the title or around it", () => {
    const ofSteps = found.find(({ label }) => label === "shell.steps")?.results;
    expect(ofSteps).toMatchObject([
      { title: "Разговор с кмета", isInTitle: true, within: null, parts: ["Разговор с ", "кмет", "а"] },
      { title: "Разговор с кмета", isInTitle: false, within: "find.inCheckList", parts: ["Писмо до ", "кмет", "а"] },
    ]);
  });
});
