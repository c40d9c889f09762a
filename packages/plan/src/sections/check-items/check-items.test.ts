/** Each rule of check items, alone and with two people at once. */
import { describe, expect, test } from "vitest";
import { PlanRuleError } from "../../errors.ts";
import { newId, type StepId } from "../../ids.ts";
import { rootMap } from "../../plan-document.ts";
import { readPlan } from "../../read-plan.ts";
import { aCopyOf, anActor, aPlan, aStep, exchange, twoPeers } from "../../testing/builders.ts";
import { deleteStep } from "../steps/step-operations.ts";
import {
  addCheckItem,
  deleteCheckItem,
  editCheckItem,
  moveCheckItem,
  restoreCheckItem,
  toggleCheckItem,
} from "./check-item-operations.ts";

type Doc = ReturnType<typeof aPlan>;
const items = (doc: Doc, stepId: StepId) => readPlan(doc).checkItems[stepId] ?? [];
const texts = (doc: Doc, stepId: StepId) => items(doc, stepId).map(({ text }) => text);

describe("a check item", () => {
  test("[C1] belongs to a step that is there", () => {
    const doc = aPlan();
    expect(() => addCheckItem(doc, anActor(), newId("stp"), { text: "x" })).toThrow(PlanRuleError);
    expect(rootMap(doc, "checkItems").size).toBe(0);
  });

  test("[C1] deleted can come back", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const item = addCheckItem(doc, actor, step, { text: "покана" });
    deleteCheckItem(doc, actor, item);
    expect(texts(doc, step)).toEqual([]);
    restoreCheckItem(doc, actor, item);
    expect(texts(doc, step)).toEqual(["покана"]);
  });

  test("[C2] has a text of 1 to 300 characters", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    expect(() => addCheckItem(doc, actor, step, { text: " " })).toThrow("text-empty");
    expect(rootMap(doc, "checkItems").size).toBe(0);
    const item = addCheckItem(doc, actor, step, { text: "зала" });
    expect(() => editCheckItem(doc, actor, item, { text: "x".repeat(301) })).toThrow("text-too-long");
    editCheckItem(doc, actor, item, { text: "зала и час" });
    expect(texts(doc, step)).toEqual(["зала и час"]);
  });

  test("[C3] ticked by two people stays ticked, and edited meanwhile keeps the edit", () => {
    const { doc, actor, otherDoc, other, exchange: meet } = twoPeers();
    const step = aStep(doc, actor);
    const item = addCheckItem(doc, actor, step, { text: "зала" });
    meet();
    toggleCheckItem(doc, actor, item, true);
    toggleCheckItem(otherDoc, other, item, true);
    editCheckItem(otherDoc, other, item, { text: "залата" });
    meet();
    expect(items(doc, step)[0]).toMatchObject({ done: true, text: "залата" });
  });

  test("[C4] stands where it was put", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const first = addCheckItem(doc, actor, step, { text: "1" });
    const second = addCheckItem(doc, actor, step, { text: "2" });
    addCheckItem(doc, actor, step, { text: "0", beforeId: first });
    moveCheckItem(doc, actor, second, { beforeId: first });
    expect(texts(doc, step)).toEqual(["0", "2", "1"]);
    moveCheckItem(doc, actor, second, { beforeId: null });
    expect(texts(doc, step)).toEqual(["0", "1", "2"]);
  });

  test("[C4] added by two people at once: both are there, in one order for all", () => {
    const { doc, actor, otherDoc, other, exchange: meet } = twoPeers();
    const step = aStep(doc, actor);
    meet();
    addCheckItem(doc, actor, step, { text: "a" });
    addCheckItem(otherDoc, other, step, { text: "b" });
    meet();
    expect(texts(doc, step).sort()).toEqual(["a", "b"]);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[C5] added while another deleted the step is kept with it", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const otherDoc = aCopyOf(doc);
    deleteStep(doc, actor, step);
    addCheckItem(otherDoc, anActor(), step, { text: "още едно" });
    exchange(doc, otherDoc);
    expect(readPlan(doc).deletedSteps).toHaveLength(1);
    expect(texts(doc, step)).toEqual(["още едно"]);
  });

  test("[C5] of a step that hasn't arrived is not shown until it has", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    addCheckItem(doc, actor, step, { text: "x" });
    const map = rootMap(doc, "steps").get(step);
    expect(map).toBeDefined();
    rootMap(doc, "steps").delete(step);
    expect(readPlan(doc).checkItems).toEqual({});
    expect(readPlan(doc).broken).toEqual([]);
  });
});
