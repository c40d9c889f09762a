/** A plan with one telling word in every text that only its group and its mentor may read: wherever the word appears, it has leaked. */
import {
  addCheckItem,
  addDemand,
  addEvent,
  addMessage,
  addRelation,
  addStakeholders,
  addStep,
  day,
  editGoal,
  type MemberId,
} from "@zaedno/plan";
import type * as Y from "yjs";

export const privateWord = "Синигерче";

export function writePrivately(doc: Y.Doc): void {
  const actor = { memberId: "mem_writer" as MemberId, today: day("2027-02-08"), now: "2027-02-08T10:00:00.000Z" };
  const text = privateWord;
  const [one, other] = addStakeholders(doc, actor, [
    { stakeholder: { type: "person", name: text }, position: { support: -2, power: 4, evidence: text, note: text } },
    { stakeholder: { type: "person", name: text }, coalition: { stage: "declined", roleInCoalition: text } },
  ]);
  if (one === undefined || other === undefined) throw new Error("Both were added");
  addRelation(doc, actor, { from: one, to: other, type: "in_dispute_with", note: text });
  editGoal(doc, actor, { longTerm: text, orgAssets: text, orgProblems: text });
  addDemand(doc, actor, { text });
  addCheckItem(doc, actor, addStep(doc, actor, { title: text, column: "todo" }), { text });
  addEvent(doc, actor, { type: "meeting", title: text, day: day("2027-02-10"), agenda: text });
  addMessage(doc, actor, { kind: "narrative", title: text, text });
}
