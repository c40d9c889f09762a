/**
 * The coalition: how far a stakeholder has come on the way to working with the group, and whether that may be said.
 *
 * Rules
 * [B1] A place in the coalition is a few facts about one stakeholder, each under its own key; it goes with them.
 * [B2] The stage is one of its list; the role is one line of up to 200 characters.
 * [B3] The contact is one member of the group, or nobody.
 * [B4] Whether they may be named in public is their own word, with the day they gave it: absent is no. Saying yes sets
 *      the day, taking it back removes it, unless a day is given.
 */

import type * as Y from "yjs";
import { type CoalitionStage, coalitionStages } from "../choices.ts";
import type { Day } from "../days.ts";
import type { MemberId, StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { defineFacts, type FactChanges, setFacts } from "./facts.ts";
import { choice, dayField, line, memberField, optionalFlag } from "./fields.ts";

export interface CoalitionPlace {
  readonly stage?: CoalitionStage;
  readonly roleInCoalition?: string;
  readonly joinedOn?: Day;
  readonly contactMemberId?: MemberId;
  readonly publicOk?: boolean;
  readonly publicOkOn?: Day;
}

export const coalitionSection = defineFacts<CoalitionPlace>({
  name: "coalition",
  root: "coalition",
  entryRule: "B1",
  fields: {
    stage: choice("B2", coalitionStages),
    roleInCoalition: line({ rule: "B2", max: 200 }),
    joinedOn: dayField("B2"),
    contactMemberId: memberField("B3"),
    publicOk: optionalFlag("B4"),
    publicOkOn: dayField("B4"),
  },
  along: ({ today }, writes) =>
    writes.flatMap(([field, value]) => (field === "publicOk" ? [["publicOkOn", value === true ? today : null]] : [])),
});

/** Notes a stakeholder's place; `undefined` removes a fact. Refuses with K1, B2, B3 or B4. */
export function setCoalition(doc: Y.Doc, actor: Actor, id: StakeholderId, changes: FactChanges<CoalitionPlace>): void {
  setFacts(doc, actor, coalitionSection, id, changes);
}
