import { addStep } from "@zaedno/plan";
import { expect, it } from "vitest";
import { actWords } from "./act-words.ts";
import { idsAsWords, makePlan } from "./testing/make-plan.ts";

it("says what was taken back: the thing by its title, or by its kind", () => {
  const plan = makePlan((doc, actor) => addStep(doc, actor, { title: "Подписка", column: "todo" }));
  const id = plan.steps[0]?.id ?? "";
  expect(actWords({ verb: "move", section: "steps", id }, plan, idsAsWords)).toBe(
    "editing.act.move|editing.quoted|Подписка",
  );
  expect(actWords({ verb: "edit", section: "goal", id: "longTerm" }, plan, idsAsWords)).toBe(
    "editing.act.edit|editing.thing.goal",
  );
});

it("shortens a long title at a word", () => {
  const title = "Среща с кмета за допълнителни места в детските градини на квартала";
  const plan = makePlan((doc, actor) => addStep(doc, actor, { title, column: "todo" }));
  const words = actWords({ verb: "add", section: "steps", id: plan.steps[0]?.id ?? "" }, plan, idsAsWords);
  expect(words).toBe("editing.act.add|editing.quoted|Среща с кмета за допълнителни места в детските градини на…");
});
