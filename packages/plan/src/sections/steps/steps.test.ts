/** Each rule of steps, alone and with two people at once. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addDays, day } from "../../days.ts";
import { PlanRuleError } from "../../errors.ts";
import { newId, type StepId } from "../../ids.ts";
import type { Plan } from "../../plan.ts";
import { rootMap } from "../../plan-document.ts";
import { readPlan } from "../../read-plan.ts";
import { anActor, aPlan, aStep, twoPeers } from "../../testing/builders.ts";
import { seededBytes } from "../../testing/seeded-random.ts";
import type { StepColumn } from "./step-columns.ts";
import { addStep, deleteStep, editStep, moveStep, restoreStep } from "./step-operations.ts";
import { pressure, tactics } from "./tactics.ts";

const titles = (plan: Plan, column: StepColumn) =>
  plan.steps.filter((step) => step.place.column === column).map(({ title }) => title);

const only = (doc: Y.Doc) => readPlan(doc).steps[0];

function refusal(run: () => unknown): { rule: string; key: string } | null {
  try {
    run();
  } catch (error) {
    if (error instanceof PlanRuleError) return { rule: error.rule, key: error.key };
    throw error;
  }
  return null;
}

function raw(doc: Y.Doc, id: StepId): Y.Map<unknown> {
  const map = rootMap(doc, "steps").get(id);
  if (!(map instanceof Y.Map)) throw new Error("the step is there");
  return map;
}

describe("a step", () => {
  test("[S1] is there with what it was given, and who gave it", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = addStep(doc, actor, {
      title: "  Среща със зам.-кмета ",
      column: "todo",
      ownerId: actor.memberId,
      start: day("2027-02-16"),
      due: day("2027-02-16"),
      tactic: "meeting",
      resources: "2 лаптопа\nпринтер",
      costEur: 12.5,
      legalKey: "apk_proposal",
    });
    expect(only(doc)).toMatchObject({
      id,
      title: "Среща със зам.-кмета",
      ownerId: actor.memberId,
      due: "2027-02-16",
      tactic: "meeting",
      resources: "2 лаптопа\nпринтер",
      costEur: 12.5,
      legalKey: "apk_proposal",
      createdBy: actor.memberId,
      createdAt: actor.now,
      updatedBy: actor.memberId,
    });
    expect(readPlan(doc).broken).toEqual([]);
  });

  test("[S1] that nobody knows can't be changed", () => {
    const doc = aPlan();
    const unknown = newId("stp");
    for (const change of [
      () => editStep(doc, anActor(), unknown, { title: "x" }),
      () => moveStep(doc, anActor(), unknown, { column: "done" }),
      () => deleteStep(doc, anActor(), unknown),
      () => restoreStep(doc, anActor(), unknown),
    ]) {
      expect(refusal(change)).toEqual({ rule: "S1", key: "entry-unknown" });
    }
  });

  test("[S1] deleted by one and edited by another stays deleted, and comes back with the edit", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor, { title: "Листовка" });
    exchange();
    deleteStep(doc, actor, id);
    editStep(otherDoc, other, id, { title: "Листовка с графика" });
    exchange();
    expect(readPlan(doc).steps).toEqual([]);
    expect(readPlan(doc).deletedSteps.map(({ title }) => title)).toEqual(["Листовка с графика"]);
    restoreStep(otherDoc, other, id);
    exchange();
    expect(only(doc)?.title).toBe("Листовка с графика");
  });

  test("[S2] has a title of 1 to 300 characters", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(refusal(() => aStep(doc, actor, { title: "" }))).toEqual({ rule: "S2", key: "text-empty" });
    expect(refusal(() => aStep(doc, actor, { title: " \u200b " }))).toEqual({ rule: "S2", key: "text-empty" });
    expect(refusal(() => aStep(doc, actor, { title: "х".repeat(301) }))).toEqual({ rule: "S2", key: "text-too-long" });
    expect(readPlan(doc).steps).toEqual([]);
    const id = aStep(doc, actor, { title: "х".repeat(300) });
    expect(refusal(() => editStep(doc, actor, id, { title: undefined }))).toEqual({ rule: "S2", key: "text-empty" });
  });

  test("[S2] keeps both people's edits of different fields, and one of two edits of the same", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor);
    exchange();
    editStep(doc, actor, id, { title: "Едно", tactic: "rally" });
    editStep(otherDoc, other, id, { title: "Друго", costEur: 3 });
    exchange();
    const [step] = readPlan(doc).steps;
    expect(step).toMatchObject({ tactic: "rally", costEur: 3 });
    expect(["Едно", "Друго"]).toContain(step?.title);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[S3] moved by two people at once stands in one of the two places", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor);
    const doing = aStep(doc, actor, { title: "друга", column: "doing" });
    exchange();
    moveStep(doc, actor, id, { column: "doing", beforeId: doing });
    moveStep(otherDoc, other, id, { column: "waiting" });
    exchange();
    const places = readPlan(doc)
      .steps.filter((step) => step.id === id)
      .map(({ place }) => place);
    expect(places).toHaveLength(1);
    expect(["doing", "waiting"]).toContain(places[0]?.column);
    expect(readPlan(otherDoc).steps).toEqual(readPlan(doc).steps);
  });

  test("[S3] is shown in `todo` when a later version put it into a column of its own, and keeps that place", () => {
    const doc = aPlan();
    const id = aStep(doc, anActor(), { column: "doing" });
    raw(doc, id).set("place", "blocked:a5");
    expect(only(doc)?.place).toEqual({ column: "todo", rank: "a5" });
    expect(readPlan(doc).broken).toEqual([]);
    expect(raw(doc, id).get("place")).toBe("blocked:a5");
  });

  test("[S3] is dropped before the step it was dropped before, or at the end when that has gone", () => {
    const doc = aPlan();
    const actor = anActor();
    const [a, , c] = ["а", "б", "в"].map((title) => aStep(doc, actor, { title }));
    if (!a || !c) throw new Error("three steps");
    moveStep(doc, actor, c, { column: "todo", beforeId: a });
    expect(titles(readPlan(doc), "todo")).toEqual(["в", "а", "б"]);
    moveStep(doc, actor, c, { column: "todo", beforeId: newId("stp") });
    expect(titles(readPlan(doc), "todo")).toEqual(["а", "б", "в"]);
    addStep(doc, actor, { title: "г", column: "todo", beforeId: a });
    expect(titles(readPlan(doc), "todo")).toEqual(["г", "а", "б", "в"]);
  });

  test("[S3] put where it stands already writes nothing", () => {
    const doc = aPlan();
    const actor = anActor();
    const a = aStep(doc, actor);
    const b = aStep(doc, actor);
    let updates = 0;
    doc.on("update", () => updates++);
    moveStep(doc, actor, a, { column: "todo", beforeId: b });
    moveStep(doc, actor, b, { column: "todo" });
    moveStep(doc, actor, b, { column: "todo", beforeId: b });
    expect(updates).toBe(0);
  });

  test("[S4] has one owner of two people who take it at once, or none", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor);
    exchange();
    editStep(doc, actor, id, { ownerId: actor.memberId });
    editStep(otherDoc, other, id, { ownerId: other.memberId });
    exchange();
    expect([actor.memberId, other.memberId]).toContain(only(doc)?.ownerId);
    expect(only(otherDoc)?.ownerId).toBe(only(doc)?.ownerId);
    editStep(doc, actor, id, { ownerId: undefined });
    expect(only(doc)).not.toHaveProperty("ownerId");
  });

  test("[S9] keeps the lines of its texts, up to 2000 characters, and knows only keys as legal keys", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStep(doc, actor, { resources: "2 лаптопа\r\nпринтер", result: "  " });
    expect(only(doc)?.resources).toBe("2 лаптопа\nпринтер");
    expect(only(doc)).not.toHaveProperty("result");
    const tooLong = { result: "х".repeat(2001) };
    expect(refusal(() => editStep(doc, actor, id, tooLong))).toEqual({ rule: "S9", key: "text-too-long" });
    const noKey = { legalKey: "чл. 107 АПК" };
    expect(refusal(() => editStep(doc, actor, id, noKey))).toEqual({ rule: "S9", key: "value-unreadable" });
  });

  test("[S5] is not due before it starts", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStep(doc, actor, { start: actor.today });
    const yesterday = addDays(actor.today, -1);
    const refused = { rule: "S5", key: "due-before-start" };
    expect(refusal(() => editStep(doc, actor, id, { due: yesterday }))).toEqual(refused);
    expect(refusal(() => aStep(doc, actor, { start: actor.today, due: yesterday }))).toEqual(refused);
    editStep(doc, actor, id, { due: yesterday, start: undefined });
    expect(only(doc)).toMatchObject({ due: yesterday });
    expect(only(doc)?.start).toBeUndefined();
  });

  test("[S5] whose days were crossed by two people keeps the due day and shows no start", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor, { start: day("2027-02-10"), due: day("2027-02-20") });
    exchange();
    editStep(doc, actor, id, { start: day("2027-02-18") });
    editStep(otherDoc, other, id, { due: day("2027-02-12") });
    exchange();
    for (const plan of [readPlan(doc), readPlan(otherDoc)]) {
      expect(plan.steps[0]?.due).toBe("2027-02-12");
      expect(plan.steps[0]?.start).toBeUndefined();
      expect(plan.broken).toEqual([{ section: "steps", id, field: "start", rule: "S5" }]);
    }
  });

  test("[S6] has a pressure from 1 to 4 for every tactic", () => {
    expect(tactics.map(pressure).every((level) => [1, 2, 3, 4].includes(level))).toBe(true);
    expect([pressure("research"), pressure("petition"), pressure("media"), pressure("rally")]).toEqual([1, 2, 3, 4]);
    expect(new Set(tactics).size).toBe(16);
  });

  test("[S7] costs nothing, or euro and cents", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStep(doc, actor, { costEur: 0.1 + 0.2 });
    expect(only(doc)?.costEur).toBe(0.3);
    for (const costEur of [-0.01, 10_000_001, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(() => editStep(doc, actor, id, { costEur }))).toEqual({ rule: "S7", key: "number-out-of-range" });
    }
  });

  test("[S8] moved to done has the day; moved on has it no more; moved inside done keeps it", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStep(doc, actor);
    const other = aStep(doc, actor, { column: "done" });
    moveStep(doc, actor, id, { column: "done" });
    expect(readPlan(doc).steps.map(({ doneOn }) => doneOn)).toEqual([actor.today, actor.today]);
    moveStep(doc, { ...actor, today: addDays(actor.today, 3) }, id, { column: "done", beforeId: other });
    expect(readPlan(doc).steps.find((step) => step.id === id)?.doneOn).toBe(actor.today);
    moveStep(doc, actor, id, { column: "doing" });
    expect(readPlan(doc).steps.find((step) => step.id === id)?.doneOn).toBeUndefined();
  });

  test("[S8] moved to done and elsewhere at once shows the day only if it ends up done", () => {
    for (let round = 0; round < 6; round++) {
      const { doc, actor, otherDoc, other, exchange } = twoPeers();
      const id = aStep(doc, actor);
      exchange();
      moveStep(doc, actor, id, { column: "done" });
      moveStep(otherDoc, other, id, { column: "waiting" });
      exchange();
      const [step] = readPlan(doc).steps;
      expect(step?.doneOn).toBe(step?.place.column === "done" ? actor.today : undefined);
      expect(readPlan(doc).broken).toEqual([]);
    }
  });

  test("[S10] dropped by two people into the same gap: both are there, in one order for all", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const end = aStep(doc, actor, { title: "край" });
    exchange();
    // The same random numbers on both sides: the worst case, equal ranks.
    addStep(doc, { ...actor, random: tie() }, { title: "една", column: "todo", beforeId: end });
    addStep(otherDoc, { ...other, random: tie(1) }, { title: "друга", column: "todo", beforeId: end });
    exchange();
    const [one, two] = readPlan(doc).steps;
    expect(one?.place.rank).toBe(two?.place.rank);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));

    const between = addStep(doc, actor, { title: "между", column: "todo", beforeId: two?.id });
    exchange();
    const order = readPlan(otherDoc).steps.map(({ id }) => id);
    expect(order).toEqual([one?.id, between, two?.id, end]);
  });
});

/** Ids that differ, ranks that don't. */
function tie(differ = 0) {
  const ids = seededBytes(differ);
  return (size: number) => (size === 16 ? ids(size) : new Uint8Array(size));
}
