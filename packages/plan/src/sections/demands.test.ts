/** Demands, alone and with two people at once. */
import { describe, expect, test } from "vitest";
import { day } from "../days.ts";
import { newId } from "../ids.ts";
import { demandOf, isMissing, mainDemand, targetsOfDemand } from "../plan.ts";
import { rootMap } from "../plan-document.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { anActor, aPlan, aStakeholder, aStep, twoPeers } from "../testing/builders.ts";
import { addDemand, deleteDemand, editDemand, restoreDemand } from "./demands.ts";
import { deleteStakeholder } from "./stakeholders.ts";
import { editStep } from "./steps/step-operations.ts";

describe("a demand", () => {
  test("[W1] edited by two people keeps both edits; deleted by one it keeps the other's edit and comes back with it", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = addDemand(doc, actor, { who: "кметицата", text: "отвори втора група" });
    exchange();
    editDemand(doc, actor, id, { due: day("2027-09-15") });
    editDemand(otherDoc, other, id, { state: "agreed" });
    exchange();
    expect(readPlan(doc).demands).toMatchObject([{ id, due: "2027-09-15", state: "agreed", who: "кметицата" }]);
    deleteDemand(doc, actor, id);
    editDemand(otherDoc, other, id, { measure: "деца в списъка" });
    exchange();
    expect(readPlan(doc)).toMatchObject({ demands: [], deletedDemands: [{ id, measure: "деца в списъка" }] });
    expect(isMissing(demandOf(readPlan(doc), id))).toBe(true);
    restoreDemand(otherDoc, other, id);
    exchange();
    expect(demandOf(readPlan(doc), id)).toMatchObject({ id, measure: "деца в списъка" });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[W2] [W4] [W5] has a text, numbers within bounds and a state of the list", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => addDemand(doc, actor, { text: " " })).toThrow("text-empty");
    expect(() => addDemand(doc, actor, { text: "x".repeat(301) })).toThrow("text-too-long");
    expect(() => addDemand(doc, actor, { text: "x", baseline: -1 })).toThrow("number-out-of-range");
    expect(rootMap(doc, "demands").size).toBe(0);
    const id = addDemand(doc, actor, { text: "x", baseline: 27, target: 0.125 });
    expect(readPlan(doc).demands[0]).toMatchObject({ baseline: 27, target: 0.13 });
    const map = rootMap(doc, "demands").get(id);
    expect(() => editDemand(doc, actor, id, { text: undefined })).toThrow("text-empty");
    const spoil = map as { set?: (field: string, value: unknown) => void };
    spoil.set?.("state", "forgotten");
    spoil.set?.("target", 1e12);
    expect(readPlan(doc).demands[0]).not.toHaveProperty("state");
    expect(repairPlan(doc).map(({ rule, kind }) => [rule, kind])).toEqual([
      ["W4", "clamped"],
      ["W5", "cleared"],
    ]);
  });

  test("[W3] is aimed at stakeholders who are here, and shows one deleted since as missing", () => {
    const doc = aPlan();
    const actor = anActor();
    const [mayor, council] = [aStakeholder(doc, actor), aStakeholder(doc, actor)];
    expect(() => addDemand(doc, actor, { text: "x", primaryTargetId: newId("stk") })).toThrow("entry-unknown");
    const id = addDemand(doc, actor, { text: "x", primaryTargetId: mayor, secondaryTargetId: council });
    deleteStakeholder(doc, actor, council);
    const plan = readPlan(doc);
    const demand = demandOf(plan, id);
    if (isMissing(demand)) throw new Error("the demand is there");
    expect(targetsOfDemand(plan, demand)).toMatchObject([{ id: mayor, name: "Калина Примерова" }, { missing: true }]);
    expect(plan.broken).toEqual([]);
    editDemand(doc, actor, id, { primaryTargetId: undefined });
    expect(readPlan(doc).demands[0]).not.toHaveProperty("primaryTargetId");
  });

  test("[W6] the oldest that is there is the main one, the same for two people who each began with one", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    expect(mainDemand(readPlan(doc))).toBeUndefined();
    const later = addDemand(doc, { ...actor, now: "2027-02-08T10:00:00.000Z" }, { text: "второ" });
    const first = addDemand(otherDoc, other, { text: "първо" });
    exchange();
    expect(mainDemand(readPlan(doc))?.id).toBe(first);
    expect(mainDemand(readPlan(otherDoc))?.id).toBe(first);
    deleteDemand(doc, actor, first);
    expect(mainDemand(readPlan(doc))?.id).toBe(later);
  });

  test("[S11] is served by steps; a step keeps pointing to it when it is deleted", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const demandId = addDemand(doc, actor, { text: "x" });
    const step = aStep(doc, actor, { demandId });
    exchange();
    editStep(doc, actor, step, { title: "ново" });
    deleteDemand(otherDoc, other, demandId);
    exchange();
    expect(readPlan(doc)).toMatchObject({ steps: [{ title: "ново", demandId }], broken: [] });
    expect(() => editStep(doc, actor, step, { demandId: newId("dem") })).toThrow("entry-unknown");
    expect(() => aStep(doc, actor, { eventId: newId("evt") })).toThrow("entry-unknown");
    editStep(doc, actor, step, { demandId: undefined });
    expect(readPlan(doc).steps[0]).not.toHaveProperty("demandId");
  });
});
