import { addTarget, day, deleteStep, editStep, moveStep, openPlan, readPlan, type StepId } from "@zaedno/plan";
import { aCopyOf, anActor, aPlan, aStakeholder, aStep } from "@zaedno/plan/testing";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { watchFields } from "./field-watch.ts";
import { compare, placeField, rebase } from "./rebase.ts";
import { fieldsOfChanges } from "./stored-document.ts";
import { type UnsentField, UnsentFields } from "./unsent-fields.ts";

const me = anActor();
const other = anActor();
let mine: Y.Doc;
let theirs: Y.Doc;
let step: StepId;

beforeEach(() => {
  mine = aPlan();
  step = aStep(mine, other, { title: "Писмо до кмета" });
  theirs = otherEpoch(mine);
});

/** The same plan under a new epoch: equal fields, no common history. */
function otherEpoch(doc: Y.Doc): Y.Doc {
  const copy = openPlan();
  for (const [root, type] of doc.share) {
    if (!(type instanceof Y.Map)) continue;
    for (const [key, value] of type.entries())
      copy.getMap(root).set(key, value instanceof Y.Map ? new Y.Map(value.entries()) : value);
  }
  return copy;
}

function unsentOf(change: () => void): readonly UnsentField[] {
  const unsent = new UnsentFields();
  const stop = watchFields(mine, (fields) => unsent.touch(1, fields));
  change();
  stop();
  return unsent.fields;
}

const titleIn = (doc: Y.Doc) => readPlan(doc).steps.find(({ id }) => id === step)?.title;

describe("unsent work after an epoch change", () => {
  test("a field that nobody else touched is put back", () => {
    const work = unsentOf(() => editStep(mine, me, step, { title: "Писмо до областния управител" }));
    expect(rebase(theirs, me, work)).toEqual({ conflicts: [], homeless: [] });
    expect(titleIn(theirs)).toBe("Писмо до областния управител");
    expect(readPlan(theirs).steps[0]?.updatedBy).toBe(me.memberId);
  });

  test("only the touched field is written: others' newer values stay", () => {
    const work = unsentOf(() => editStep(mine, me, step, { resources: "листовки" }));
    editStep(theirs, other, step, { title: "Ново име" });
    rebase(theirs, me, work);
    expect(readPlan(theirs).steps[0]).toMatchObject({ title: "Ново име", resources: "листовки" });
  });

  test("a field that two people changed is offered, not decided", () => {
    const work = unsentOf(() => editStep(mine, me, step, { title: "Мое" }));
    editStep(theirs, other, step, { title: "Тяхно" });
    const { conflicts } = rebase(theirs, me, work);
    expect(conflicts).toMatchObject([{ key: step, field: "title", mine: "Мое", now: "Тяхно" }]);
    expect(titleIn(theirs)).toBe("Тяхно");
  });

  test("a new card comes over whole, with its links", () => {
    let added: StepId | null = null;
    const work = unsentOf(() => {
      added = aStep(mine, me, { title: "Кръгла маса" });
      addTarget(mine, me, added, aStakeholder(mine, me));
      moveStep(mine, me, added, { column: "doing" });
    });
    expect(rebase(theirs, me, work)).toEqual({ conflicts: [], homeless: [] });
    const plan = readPlan(theirs);
    expect(plan.broken).toEqual([]);
    expect(plan.steps.find(({ id }) => id === added)).toMatchObject({ title: "Кръгла маса", createdBy: me.memberId });
    expect(plan.stakeholders).toHaveLength(1);
    expect(Object.values(plan.targets).flat()).toHaveLength(1);
  });

  test("a deletion comes over as a deletion", () => {
    const work = unsentOf(() => deleteStep(mine, me, step));
    rebase(theirs, me, work);
    expect(readPlan(theirs).deletedSteps).toHaveLength(1);
  });

  test("a field of something that is gone has no home", () => {
    const work = unsentOf(() => editStep(mine, me, step, { title: "Мое" }));
    const { homeless } = rebase(aPlan(), me, work);
    expect(homeless).toMatchObject([{ key: step, field: "title", mine: "Мое" }]);
  });

  test("doing it twice, as two tabs may, changes nothing the second time", () => {
    const work = unsentOf(() => {
      aStep(mine, me, { title: "Кръгла маса" });
      editStep(mine, me, step, { title: "Мое" });
    });
    rebase(theirs, me, work);
    const before = Y.encodeStateVector(theirs);
    expect(rebase(theirs, me, work)).toEqual({ conflicts: [], homeless: [] });
    expect(Y.encodeStateVector(theirs)).toEqual(before);
  });

  test("what was added to an entry that is itself new comes over in it, with nothing left to ask", () => {
    let change = 1;
    const unsent = new UnsentFields();
    const stop = watchFields(mine, (fields) => unsent.touch(change, fields));
    const added = aStep(mine, me, { title: "Кръгла маса" });
    change = 2;
    editStep(mine, me, added, { due: day("2026-12-01"), title: "Кръгла маса в читалището" });
    stop();
    expect(rebase(theirs, me, unsent.fields)).toEqual({ conflicts: [], homeless: [] });
    expect(readPlan(theirs).steps.find(({ id }) => id === added)).toMatchObject({
      title: "Кръгла маса в читалището",
      due: "2026-12-01",
    });
  });

  test("a field that stood empty before several changes is put back without a question", () => {
    const base = Y.encodeStateAsUpdate(mine);
    const changes: Uint8Array[] = [];
    mine.on("update", (bytes: Uint8Array) => changes.push(bytes));
    editStep(mine, me, step, { resources: "А" });
    editStep(mine, me, step, { resources: "АБ" });
    const work = fieldsOfChanges({ durable: [base] }, changes);
    expect(work).toMatchObject([{ field: "resources", before: null, mine: "АБ" }]);
    expect(rebase(theirs, me, work)).toEqual({ conflicts: [], homeless: [] });
    expect(readPlan(theirs).steps[0]?.resources).toBe("АБ");
  });

  test("several changes of one field speak of the first value before and the last after", () => {
    const work = unsentOf(() => {
      editStep(mine, me, step, { title: "Едно" });
      editStep(mine, me, step, { title: "Две" });
    });
    expect(work).toMatchObject([{ before: "Писмо до кмета", mine: "Две" }]);
  });
});

describe("refused work", () => {
  test("is never placed by itself", () => {
    const work = unsentOf(() => editStep(mine, me, step, { title: "Мое" }));
    const { conflicts } = compare(theirs, work);
    expect(conflicts).toMatchObject([{ field: "title", mine: "Мое", now: "Писмо до кмета" }]);
    expect(titleIn(theirs)).toBe("Писмо до кмета");
  });

  test("is placed field by field when the person says so", () => {
    const work = unsentOf(() => editStep(mine, me, step, { title: "Мое", resources: "зала" }));
    const title = work.find(({ field }) => field === "title");
    if (title === undefined) throw new Error("no title was touched");
    placeField(theirs, me, title, work);
    expect(readPlan(theirs).steps[0]).toMatchObject({ title: "Мое" });
    expect(readPlan(theirs).steps[0]?.resources).toBeUndefined();
  });
});

test("what the server has is no longer unsent, what is not yet is", () => {
  const unsent = new UnsentFields();
  const doc = aCopyOf(mine);
  let change = 1;
  watchFields(doc, (fields) => unsent.touch(change, fields));
  editStep(doc, me, step, { title: "Едно" });
  change = 2;
  editStep(doc, me, step, { title: "Две", resources: "зала" });
  unsent.settle([1]);
  expect(unsent.fields.map(({ field }) => field)).toEqual(["title", "resources"]);
  unsent.settle([2]);
  expect(unsent.fields).toEqual([]);
});
