/** Positions and places in the coalition: facts about a stakeholder, each under its own key. */
import { describe, expect, test } from "vitest";
import { day } from "../days.ts";
import { PlanRuleError } from "../errors.ts";
import { newId } from "../ids.ts";
import { rootMap } from "../plan-document.ts";
import { PlanReader } from "../plan-reader.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { quadrantOf, stanceOf } from "../stances.ts";
import { anActor, aPlan, aStakeholder, twoPeers } from "../testing/builders.ts";
import { setCoalition } from "./coalition.ts";
import { setPosition } from "./positions.ts";
import { deleteStakeholder, restoreStakeholder } from "./stakeholders.ts";

describe("a position", () => {
  test("[N1] noted by two people, in different facts, keeps both; of the same fact one", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor);
    exchange();
    setPosition(doc, actor, id, { support: 1, note: "обича фактите" });
    setPosition(otherDoc, other, id, { power: 4, support: -1 });
    exchange();
    expect(readPlan(doc).positions[id]).toMatchObject({ power: 4, note: "обича фактите" });
    expect([1, -1]).toContain(readPlan(doc).positions[id]?.support);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[N1] goes with its stakeholder and comes back with them", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor);
    setPosition(doc, actor, id, { support: 2 });
    deleteStakeholder(doc, actor, id);
    expect(readPlan(doc)).toMatchObject({ positions: {}, broken: [] });
    restoreStakeholder(doc, actor, id);
    expect(readPlan(doc).positions[id]).toEqual({ support: 2, assessedOn: actor.today });
  });

  test("[N1] lies apart from the stakeholder, whom one needs first", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => setPosition(doc, actor, newId("stk"), { support: 1 })).toThrow("entry-unknown");
    const id = aStakeholder(doc, actor);
    setPosition(doc, actor, id, { support: 0 });
    expect(rootMap(doc, "stakeholders").toJSON()[id]).not.toHaveProperty("support");
    expect([...rootMap(doc, "positions").keys()]).toEqual([`${id}:support`, `${id}:assessedOn`]);
  });

  test("[N2] [N3] takes levels of the scale, words of the list and texts up to their limit", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor);
    const refused = (changes: object) => {
      expect(() => setPosition(doc, actor, id, changes)).toThrow(PlanRuleError);
    };
    refused({ support: 3 });
    refused({ support: -0 });
    refused({ power: 0 });
    refused({ interest: 2.5 });
    refused({ confidence: "sure" });
    refused({ evidence: "x".repeat(1001) });
    refused({ mood: "good" });
    expect(rootMap(doc, "positions").size).toBe(0);
    setPosition(doc, actor, id, { support: 0, confidence: "heard", evidence: "каза го\nна събранието" });
    expect(readPlan(doc).positions[id]).toMatchObject({ support: 0, evidence: "каза го\nна събранието" });
  });

  test("[N2] made unknown again is gone, not 0", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor);
    setPosition(doc, actor, id, { support: 0, power: 2 });
    exchange();
    setPosition(otherDoc, other, id, { support: undefined });
    exchange();
    expect(readPlan(doc).positions[id]).not.toHaveProperty("support");
    expect(readPlan(doc).positions[id]).toHaveProperty("power", 2);
  });

  test("[N4] is of the day it was judged; a note alone is no judgement, and the same again is no change", () => {
    const doc = aPlan();
    const id = aStakeholder(doc, anActor());
    const first = anActor({ today: day("2027-02-08") });
    const later = anActor({ today: day("2027-03-01") });
    const assessedOn = () => readPlan(doc).positions[id]?.assessedOn;
    setPosition(doc, first, id, { note: "обича кафе" });
    expect(assessedOn()).toBeUndefined();
    setPosition(doc, first, id, { interest: 3 });
    setPosition(doc, later, id, { interest: 3 });
    expect(assessedOn()).toBe("2027-02-08");
    setPosition(doc, later, id, { evidence: "писмо" });
    expect(assessedOn()).toBe("2027-03-01");
    setPosition(doc, later, id, { support: 1, assessedOn: day("2027-01-15") });
    expect(assessedOn()).toBe("2027-01-15");
  });

  test("[U3] is taken back as one judgement, unless another has judged since", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor);
    const undo = new PlanUndo(doc, actor.memberId);
    setPosition(doc, actor, id, { support: 1, power: 3 });
    undo.boundary();
    setPosition(doc, actor, id, { note: "обича фактите" });
    undo.boundary();
    setPosition(doc, actor, id, { support: -1 });
    exchange();
    setPosition(otherDoc, other, id, { support: 2, interest: 1 });
    exchange();
    const description = { verb: "edit", section: "positions", id };
    expect(undo.undo()).toEqual({ kind: "lost", description });
    expect(undo.undo()).toEqual({ kind: "done", description });
    expect(readPlan(doc).positions[id]).toMatchObject({ support: 2, power: 3, interest: 1 });
    expect(readPlan(doc).positions[id]).not.toHaveProperty("note");
    expect(undo.redo().kind).toBe("done");
    expect(readPlan(doc).positions[id]).toHaveProperty("note", "обича фактите");
  });

  test("[N5] says where somebody stands on the spectrum", () => {
    expect([2, 1, 0, -1, -2].map((support) => stanceOf({ support } as { support: 0 }))).toEqual([
      "active-ally",
      "passive-ally",
      "neutral",
      "passive-opponent",
      "active-opponent",
    ]);
    expect([stanceOf(undefined), stanceOf({}), stanceOf({ power: 4 })]).toEqual(["unknown", "unknown", "unknown"]);
  });

  test("[N6] puts somebody into a quadrant as soon as power and interest are known", () => {
    expect(quadrantOf({ power: 3, interest: 3 })).toBe("close");
    expect(quadrantOf({ power: 4, interest: 2 })).toBe("satisfied");
    expect(quadrantOf({ power: 2, interest: 4 })).toBe("informed");
    expect(quadrantOf({ power: 1, interest: 1 })).toBe("watched");
    expect([quadrantOf(undefined), quadrantOf({ power: 4 }), quadrantOf({ interest: 4 })]).toEqual([null, null, null]);
  });

  test("[F1] a broken fact is mended alone, and one of a later version is left alone", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor);
    setPosition(doc, actor, id, { support: 1 });
    const root = rootMap(doc, "positions");
    root.set(`${id}:power`, "much");
    root.set(`${id}:note`, "я".repeat(2000));
    root.set(`${id}:mapX`, 0.5);
    root.set("nobody:power", 1);
    const shown = readPlan(doc);
    expect(shown.positions[id]).toEqual({ support: 1, assessedOn: actor.today, note: "я".repeat(1000) });
    expect(repairPlan(doc).map(({ id: key, field, kind }) => [key, field, kind])).toEqual([
      ["nobody:power", null, "removed"],
      [`${id}:note`, null, "shortened"],
      [`${id}:power`, null, "cleared"],
    ]);
    expect(readPlan(doc)).toEqual({ ...shown, broken: [] });
    expect(root.get(`${id}:mapX`)).toBe(0.5);
  });

  test("[P4] keeps its identity when another's changes", () => {
    const doc = aPlan();
    const actor = anActor();
    const [one, two] = [aStakeholder(doc, actor), aStakeholder(doc, actor)];
    setPosition(doc, actor, one, { support: 1 });
    setPosition(doc, actor, two, { support: 1 });
    const reader = new PlanReader(doc);
    const before = reader.plan;
    setPosition(doc, actor, two, { support: 2 });
    expect(reader.plan.positions[one]).toBe(before.positions[one]);
    expect(reader.plan.positions[two]).not.toBe(before.positions[two]);
    expect(reader.plan.coalition).toBe(before.coalition);
  });
});

describe("a place in the coalition", () => {
  test("[B1] [B2] noted by two people keeps both facts", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStakeholder(doc, actor);
    exchange();
    setCoalition(doc, actor, id, { stage: "met" });
    setCoalition(otherDoc, other, id, { roleInCoalition: "домакин" });
    exchange();
    expect(readPlan(doc).coalition).toEqual({ [id]: { stage: "met", roleInCoalition: "домакин" } });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
    expect(() => setCoalition(doc, actor, id, { roleInCoalition: "x".repeat(201) })).toThrow("text-too-long");
  });

  test("[B3] has one member as contact, or nobody", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor);
    setCoalition(doc, actor, id, { contactMemberId: actor.memberId });
    expect(readPlan(doc).coalition[id]?.contactMemberId).toBe(actor.memberId);
    setCoalition(doc, actor, id, { contactMemberId: undefined });
    expect(readPlan(doc).coalition).toEqual({});
  });

  test("[B4] the word to be named in public has its day; taken back, both are gone from sight", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = aStakeholder(doc, actor);
    setCoalition(doc, actor, id, { publicOk: true });
    expect(readPlan(doc).coalition[id]).toEqual({ publicOk: true, publicOkOn: actor.today });
    setCoalition(doc, anActor({ today: day("2027-05-01") }), id, { publicOk: true });
    expect(readPlan(doc).coalition[id]?.publicOkOn).toBe(actor.today);
    setCoalition(doc, actor, id, { publicOk: false });
    expect(readPlan(doc).coalition[id]).toEqual({ publicOk: false });
    setCoalition(doc, actor, id, { publicOk: true, publicOkOn: day("2027-01-02") });
    expect(readPlan(doc).coalition[id]?.publicOkOn).toBe("2027-01-02");
  });
});
