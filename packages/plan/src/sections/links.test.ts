/** Targets and helpers, and the stakeholders that targets point to. */
import { describe, expect, test } from "vitest";
import { newId } from "../ids.ts";
import { isMissing, stakeholderOf } from "../plan.ts";
import { readPlan } from "../read-plan.ts";
import { anActor, aPlan, aStakeholder, aStep, twoPeers } from "../testing/builders.ts";
import { addHelper, addTarget, removeHelper, removeTarget } from "./links.ts";
import { deleteStakeholder, editStakeholder, restoreStakeholder } from "./stakeholders.ts";

describe("a link", () => {
  test("[L2] aims a step at stakeholders and names its helpers", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    addTarget(doc, actor, step, mayor);
    addHelper(doc, actor, step, actor.memberId);
    expect(readPlan(doc).targets).toEqual({ [step]: [mayor] });
    expect(readPlan(doc).helpers).toEqual({ [step]: [actor.memberId] });
    removeTarget(doc, actor, step, mayor);
    removeHelper(doc, actor, step, actor.memberId);
    expect(readPlan(doc)).toMatchObject({ targets: {}, helpers: {} });
  });

  test("[L1] needs both ends", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    expect(() => addTarget(doc, actor, step, newId("stk"))).toThrow("entry-unknown");
    expect(() => addTarget(doc, actor, newId("stp"), aStakeholder(doc, actor))).toThrow("entry-unknown");
    expect(() => addHelper(doc, actor, newId("stp"), actor.memberId)).toThrow("entry-unknown");
  });

  test("[L3] to somebody deleted is shown as missing and comes back with them", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    addTarget(doc, actor, step, mayor);
    deleteStakeholder(doc, actor, mayor);
    const plan = readPlan(doc);
    expect(plan.targets[step]).toEqual([mayor]);
    expect(stakeholderOf(plan, mayor)).toEqual({ missing: true, id: mayor });
    expect(plan.broken).toEqual([]);
    restoreStakeholder(doc, actor, mayor);
    expect(isMissing(stakeholderOf(readPlan(doc), mayor))).toBe(false);
  });

  test("[L4] made by two people is one; removed by one and made again by another is there", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    exchange();
    addTarget(doc, actor, step, mayor);
    addTarget(otherDoc, other, step, mayor);
    exchange();
    expect(readPlan(doc).targets[step]).toEqual([mayor]);
    removeTarget(doc, actor, step, mayor);
    exchange();
    expect(readPlan(otherDoc).targets).toEqual({});
  });

  test("[L4] already there writes nothing", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    addHelper(doc, actor, step, actor.memberId);
    let updates = 0;
    doc.on("update", () => updates++);
    addHelper(doc, actor, step, actor.memberId);
    removeHelper(doc, actor, step, newId("mem"));
    expect(updates).toBe(0);
  });
});

describe("a stakeholder", () => {
  test("[K2] [K3] has a name and one type, sector and role of the lists", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor, { sector: "municipality", publicRole: "decides", roleTitle: "зам.-кмет" });
    editStakeholder(doc, actor, id, { name: "Борис Образцов", roleTitle: undefined });
    expect(readPlan(doc).stakeholders[0]).toMatchObject({ name: "Борис Образцов", sector: "municipality" });
    expect(readPlan(doc).stakeholders[0]).not.toHaveProperty("roleTitle");
    expect(() => aStakeholder(doc, actor, { name: "" })).toThrow("text-empty");
    expect(() => editStakeholder(doc, actor, newId("stk"), { name: "x" })).toThrow("entry-unknown");
  });

  test("[K4] is published only if the group says so, under a name of its choice", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor, { level: "local" });
    expect(readPlan(doc).stakeholders[0]).not.toHaveProperty("publish");
    exchange();
    editStakeholder(doc, actor, id, { publish: true });
    editStakeholder(otherDoc, other, id, { publishLabel: "Заместник-кмет по образованието" });
    exchange();
    const published = { level: "local", publish: true, publishLabel: "Заместник-кмет по образованието" };
    expect(readPlan(doc).stakeholders[0]).toMatchObject(published);
    expect(() => editStakeholder(doc, actor, id, { publishLabel: "x".repeat(201) })).toThrow("text-too-long");
  });

  test("[K1] edited by two people keeps both edits", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor);
    exchange();
    editStakeholder(doc, actor, id, { publicRole: "decides" });
    editStakeholder(otherDoc, other, id, { orgName: "Община" });
    exchange();
    expect(readPlan(doc).stakeholders[0]).toMatchObject({ publicRole: "decides", orgName: "Община" });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });
});
