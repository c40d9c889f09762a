/** The goal and the plan's own record as people edit them. */
import { describe, expect, test } from "vitest";
import { openPlan, rootMap } from "../plan-document.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { anActor, aPlan, twoPeers } from "../testing/builders.ts";
import { editGoal } from "./goal.ts";
import { editPlan } from "./meta.ts";

describe("the goal", () => {
  test("[G1] written by two people in different boxes keeps both; in one box one of the two", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    editGoal(doc, actor, { longTerm: "всички деца", shortTerm: "списък" });
    editGoal(otherDoc, other, { orgAssets: "опит", shortTerm: "среща" });
    exchange();
    expect(readPlan(doc).goal).toMatchObject({ longTerm: "всички деца", orgAssets: "опит" });
    expect(["списък", "среща"]).toContain(readPlan(doc).goal.shortTerm);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[G1] [G2] has six boxes of up to 1000 characters, which can be emptied", () => {
    const doc = aPlan();
    const actor = anActor();
    editGoal(doc, actor, { orgProblems: "малко време\nи хора", intermediate: "втора група" });
    editGoal(doc, actor, { intermediate: undefined });
    expect(readPlan(doc).goal).toEqual({ orgProblems: "малко време\nи хора" });
    expect(() => editGoal(doc, actor, { longTerm: "x".repeat(1001) })).toThrow("text-too-long");
    let updates = 0;
    doc.on("update", () => updates++);
    editGoal(doc, actor, { orgProblems: "малко време\nи хора", longTerm: "" });
    expect(updates).toBe(0);
  });

  test("[G1] emptied by one wins over nothing: a box emptied and written at once is one of the two", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    editGoal(doc, actor, { longTerm: "старо" });
    exchange();
    editGoal(doc, actor, { longTerm: undefined });
    editGoal(otherDoc, other, { longTerm: "ново" });
    exchange();
    expect([undefined, "ново"]).toContain(readPlan(doc).goal.longTerm);
    expect(readPlan(otherDoc).goal).toEqual(readPlan(doc).goal);
  });

  test("[F1] a box that holds no text is mended", () => {
    const doc = aPlan();
    rootMap(doc, "goal").set("longTerm", 5);
    rootMap(doc, "goal").set("later", "version");
    expect(readPlan(doc)).toMatchObject({ goal: {}, broken: [{ section: "goal", id: "goal", field: "longTerm" }] });
    expect(repairPlan(doc)).toMatchObject([{ field: "longTerm", kind: "cleared" }]);
    expect(rootMap(doc, "goal").get("later")).toBe("version");
  });

  test("[U1] is undone box by box, and typing in one is one step", () => {
    const doc = aPlan();
    const actor = anActor();
    const time = { ms: 0 };
    const undo = new PlanUndo(doc, actor.memberId, { clock: () => time.ms });
    editGoal(doc, actor, { longTerm: "в" });
    for (const longTerm of ["вс", "все", "всек"]) editGoal(doc, actor, { longTerm });
    expect(undo.undo()).toEqual({ kind: "done", description: { verb: "edit", section: "goal", id: "longTerm" } });
    expect(readPlan(doc).goal).toEqual({ longTerm: "в" });
    undo.undo();
    expect(readPlan(doc).goal).toEqual({});
    undo.redo();
    undo.redo();
    expect(readPlan(doc).goal).toEqual({ longTerm: "всек" });
  });
});

describe("the plan's record", () => {
  test("[M4] is renamed by one while another moves it on", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    editPlan(doc, actor, { title: "Градина за всички", titleEn: "A kindergarten for all" });
    editPlan(otherDoc, other, { phase: 3, area: "education" });
    exchange();
    expect(readPlan(doc).meta).toMatchObject({ title: "Градина за всички", phase: 3, area: "education" });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
    editPlan(doc, actor, { titleEn: undefined, area: undefined });
    expect(readPlan(doc).meta).not.toHaveProperty("titleEn");
  });

  test("[M4] keeps a title and a phase of the seven, and no one edits a plan that isn't created", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => editPlan(doc, actor, { title: "" })).toThrow("text-empty");
    expect(() => editPlan(doc, actor, { title: undefined })).toThrow("text-empty");
    rootMap(doc, "meta").set("phase", 8);
    expect(readPlan(doc).meta).not.toHaveProperty("phase");
    expect(() => editPlan(openPlan(), actor, { title: "x" })).toThrow("entry-unknown");
  });

  test("[U3] an undo never empties its title", () => {
    const doc = aPlan({ title: "Старо" });
    const actor = anActor();
    const undo = new PlanUndo(doc, actor.memberId);
    editPlan(doc, actor, { title: "Ново" });
    expect(undo.undo()).toEqual({ kind: "done", description: { verb: "edit", section: "meta", id: "title" } });
    expect(readPlan(doc).meta.title).toBe("Старо");
    rootMap(doc, "meta").delete("title");
    editPlan(doc, actor, { title: "Друго" });
    expect(undo.undo().kind).toBe("lost");
    expect(readPlan(doc).meta.title).toBe("Друго");
  });
});
