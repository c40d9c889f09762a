import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createPlan } from "./create-plan.ts";
import { type Day, day } from "./days.ts";
import { deedsIn } from "./deeds.ts";
import { type MemberId, newId } from "./ids.ts";
import { type Actor, openPlan } from "./plan-document.ts";
import { addCheckItem, toggleCheckItem } from "./sections/check-items/check-item-operations.ts";
import { addTarget } from "./sections/links.ts";
import { setPosition } from "./sections/positions.ts";
import { addStakeholder } from "./sections/stakeholders.ts";
import { addStep, deleteStep, editStep, moveStep, restoreStep } from "./sections/steps/step-operations.ts";
import { noteTouched } from "./touched.ts";

const today: Day = day("2027-02-08");
const anna: Actor = { memberId: "mem_anna" as MemberId, today, now: "2027-02-08T10:00:00.000Z" };

let doc: Y.Doc;
beforeEach(() => {
  doc = openPlan();
  createPlan(doc, { planId: newId("pln"), title: "План", lang: "bg" });
});

/** What Anna is told to have done by `change`, as verb and section. */
function told(change: () => unknown): string[] {
  const touched = noteTouched(doc, anna.memberId, change);
  return deedsIn(doc, touched).map(({ verb, section }) => `${verb} ${section}`);
}

describe("deeds", () => {
  test("[A1] what hangs on a step or on a person is told as the step's or the person's", () => {
    const step = addStep(doc, anna, { title: "Среща", column: "todo" });
    const kalina = addStakeholder(doc, anna, { type: "person", name: "Калина" });
    const item = addCheckItem(doc, anna, step, { text: "Зала" });
    expect(told(() => toggleCheckItem(doc, anna, item, true))).toEqual(["changed steps"]);
    expect(told(() => addTarget(doc, anna, step, kalina))).toEqual(["changed steps"]);
    expect(told(() => setPosition(doc, anna, kalina, { support: 1, power: 4 }))).toEqual(["changed stakeholders"]);
  });

  test("[A2] another column is a move, done is done, and another place in the column is nothing to tell", () => {
    const first = addStep(doc, anna, { title: "Първа", column: "todo" });
    const second = addStep(doc, anna, { title: "Втора", column: "todo" });
    expect(told(() => moveStep(doc, anna, second, { column: "todo", beforeId: first }))).toEqual([]);
    expect(told(() => moveStep(doc, anna, second, { column: "doing", beforeId: null }))).toEqual(["moved steps"]);
    expect(told(() => moveStep(doc, anna, second, { column: "done", beforeId: null }))).toEqual(["done steps"]);
  });

  test("[A2] adding, changing, deleting and bringing back are each told as what they are", () => {
    expect(told(() => addStep(doc, anna, { title: "Нова", column: "todo" }))).toEqual(["added steps"]);
    const step = addStep(doc, anna, { title: "Среща", column: "todo" });
    expect(told(() => editStep(doc, anna, step, { title: "Друга" }))).toEqual(["changed steps"]);
    expect(told(() => deleteStep(doc, anna, step))).toEqual(["deleted steps"]);
    expect(told(() => restoreStep(doc, anna, step))).toEqual(["restored steps"]);
  });

  test("[A5] a key that no device of ours would make is no thing, whatever stands under it", () => {
    const keys = ["stp_\u0000", "stp_".padEnd(100_000, "x"), "__proto__", "", "\u202estp_\ud800"];
    for (const key of keys) {
      expect(told(() => doc.getMap("steps").set(key, new Y.Map([["title", "x"]])))).toEqual([]);
      expect(told(() => doc.getMap("steps").delete(key))).toEqual([]);
      expect(told(() => doc.getMap("links").set(`step.target:${key}:y`, 1))).toEqual([]);
      expect(told(() => doc.getMap("links").set(`message.stakeholder:${key}:y`, 1))).toEqual([]);
    }
  });

  test("[A5] what was taken out whole was not added", () => {
    const step = addStep(doc, anna, { title: "Нова", column: "todo" });
    expect(told(() => doc.getMap("steps").delete(step))).toEqual([]);
  });

  test("[A3] what the server changed is nobody's deed", () => {
    const touched = noteTouched(doc, null, () => addStep(doc, anna, { title: "Нова", column: "todo" }));
    expect(deedsIn(doc, touched)).toEqual([]);
  });

  test("[A4] a deed tells no value", () => {
    const secret = "дума, която не бива да излиза";
    const kalina = addStakeholder(doc, anna, { type: "person", name: "Калина" });
    const touched = noteTouched(doc, anna.memberId, () => setPosition(doc, anna, kalina, { note: secret }));
    const deeds = deedsIn(doc, touched);
    expect(deeds).toHaveLength(1);
    expect(JSON.stringify(deeds)).not.toContain(secret);
  });
});
