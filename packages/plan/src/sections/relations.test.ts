/** Relations: one of each type for a pair, whoever makes them and when. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { isMutual, relationTypes } from "../choices.ts";
import { newId } from "../ids.ts";
import { rootMap } from "../plan-document.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { anActor, aPlan, aStakeholder, twoPeers } from "../testing/builders.ts";
import { addRelation, deleteRelation, editRelation, restoreRelation } from "./relations.ts";
import { deleteStakeholder, restoreStakeholder } from "./stakeholders.ts";

function twoWithAPair() {
  const peers = twoPeers();
  const from = aStakeholder(peers.doc, peers.actor, { name: "Кметицата" });
  const to = aStakeholder(peers.doc, peers.actor, { name: "Градината" });
  peers.exchange();
  return { ...peers, from, to };
}

describe("a relation", () => {
  test("[Q1] [Q2] joins two different stakeholders who are here, in a way of the list", () => {
    const { doc, actor, from, to } = twoWithAPair();
    expect(() => addRelation(doc, actor, { from, to: from, type: "funds" })).toThrow("relation-to-itself");
    expect(() => addRelation(doc, actor, { from, to: newId("stk"), type: "funds" })).toThrow("entry-unknown");
    const id = addRelation(doc, actor, { from, to, type: "funds", strength: 2, note: "от бюджета" });
    expect(() => editRelation(doc, actor, id, { strength: 4 as 3 })).toThrow("choice-unknown");
    expect(readPlan(doc).relations).toMatchObject([{ id, from, to, type: "funds", strength: 2, note: "от бюджета" }]);
  });

  test("[Q1] edited by two people keeps both edits, and comes back after deleting with them", () => {
    const { doc, actor, otherDoc, other, exchange, from, to } = twoWithAPair();
    const id = addRelation(doc, actor, { from, to, type: "advises" });
    exchange();
    editRelation(doc, actor, id, { strength: 3 });
    editRelation(otherDoc, other, id, { note: "от години" });
    deleteRelation(otherDoc, other, id);
    exchange();
    expect(readPlan(doc)).toMatchObject({ relations: [], deletedRelations: [{ id, strength: 3, note: "от години" }] });
    restoreRelation(doc, actor, id);
    exchange();
    expect(readPlan(otherDoc).relations).toHaveLength(1);
  });

  test("[Q1] whose ends are one is no relation, and repair takes it away", () => {
    const doc = aPlan();
    const actor = anActor();
    const from = aStakeholder(doc, actor);
    const id = addRelation(doc, actor, { from, to: aStakeholder(doc, actor), type: "funds" });
    const map = rootMap(doc, "relations").get(id);
    if (map instanceof Y.Map) map.set("to", from);
    expect(readPlan(doc)).toMatchObject({ relations: [], broken: [{ section: "relations", id, rule: "Q1" }] });
    expect(repairPlan(doc)).toMatchObject([{ id, field: null, kind: "removed" }]);
  });

  test("[Q3] a second of the same type is refused, also by changing the type; of another type not", () => {
    const { doc, actor, from, to } = twoWithAPair();
    addRelation(doc, actor, { from, to, type: "advises" });
    const id = addRelation(doc, actor, { from, to, type: "funds" });
    addRelation(doc, actor, { from: to, to: from, type: "advises" });
    expect(() => addRelation(doc, actor, { from, to, type: "funds" })).toThrow("relation-exists-already");
    expect(() => editRelation(doc, actor, id, { type: "advises" })).toThrow("relation-exists-already");
    editRelation(doc, actor, id, { type: "serves" });
    expect(readPlan(doc).relations).toHaveLength(3);
  });

  test("[Q3] made by two people at once is shown once, and deleted once", () => {
    const { doc, actor, otherDoc, other, exchange, from, to } = twoWithAPair();
    const older = addRelation(doc, actor, { from, to, type: "informs" });
    addRelation(otherDoc, { ...other, now: "2027-02-08T10:00:00.000Z" }, { from, to, type: "informs" });
    exchange();
    expect(readPlan(doc).relations).toMatchObject([{ id: older }]);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));

    const undo = new PlanUndo(doc, actor.memberId);
    deleteRelation(doc, actor, older);
    expect(readPlan(doc).relations).toEqual([]);
    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "delete", section: "relations" } });
    expect(readPlan(doc).relations).toMatchObject([{ id: older }]);
  });

  test("[Q4] without a direction is the same both ways", () => {
    const { doc, actor, otherDoc, other, exchange, from, to } = twoWithAPair();
    expect(relationTypes.filter(isMutual)).toEqual(["works_with", "allied_with", "in_dispute_with"]);
    addRelation(doc, actor, { from, to, type: "works_with" });
    addRelation(otherDoc, other, { from: to, to: from, type: "works_with" });
    expect(() => addRelation(doc, actor, { from: to, to: from, type: "works_with" })).toThrow(
      "relation-exists-already",
    );
    exchange();
    expect(readPlan(doc).relations).toHaveLength(1);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[Q5] is shown while both ends are there", () => {
    const { doc, actor, from, to } = twoWithAPair();
    addRelation(doc, actor, { from, to, type: "informs" });
    deleteStakeholder(doc, actor, to);
    expect(readPlan(doc)).toMatchObject({ relations: [], deletedRelations: [], broken: [] });
    restoreStakeholder(doc, actor, to);
    expect(readPlan(doc).relations).toHaveLength(1);
  });
});
