/**
 * Demands: what the group asks for, of whom and until when, so plain that one can say afterwards whether it came true.
 * Read aloud: "We want {who} to {text} by {due}."
 *
 * Rules
 * [W1] A demand lives under its own random id. Deleted softly.
 * [W2] What they should do has 1 to 300 characters in one line; who, as said in the sentence, and the measure up to
 *      200 and 300, or none.
 * [W3] It is aimed at up to two stakeholders, who may be deleted or not here: shown as missing.
 * [W4] Baseline and target are numbers from 0 to 10 million with two decimals; the due day exists.
 * [W5] The state is one of its list; absent is a draft.
 * [W6] The oldest demand that is there is the main one.
 */

import type * as Y from "yjs";
import { type DemandState, demandStates, demandTextMax, demandWhoMax } from "../choices.ts";
import type { Day } from "../days.ts";
import { type DemandId, isDemandId, isStakeholderId, newId, type StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { defineEntities, type Entity } from "./entity.ts";
import {
  type Changes,
  createEntity,
  deleteEntity,
  editEntity,
  type Fresh,
  refuseUnknown,
  restoreEntity,
} from "./entity-writing.ts";
import { amount, choice, dayField, line, reference, requiredLine } from "./fields.ts";
import { stakeholdersSection } from "./stakeholders.ts";

export interface Demand extends Entity {
  readonly id: DemandId;
  /** As it is said in the sentence: "кметицата". */
  readonly who?: string;
  /** What they should do: "отвори втора група". */
  readonly text: string;
  readonly primaryTargetId?: StakeholderId;
  readonly secondaryTargetId?: StakeholderId;
  /** What is counted. */
  readonly measure?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly due?: Day;
  /** Absent is a draft. */
  readonly state?: DemandState;
}

const measured = amount({ rule: "W4", min: 0, max: 10_000_000 });

export const demandsSection = defineEntities<Demand>({
  name: "demands",
  root: "demands",
  entryRule: "W1",
  isId: isDemandId,
  fields: {
    who: line({ rule: "W2", max: demandWhoMax }),
    text: requiredLine({ rule: "W2", max: demandTextMax }),
    primaryTargetId: reference("W3", isStakeholderId),
    secondaryTargetId: reference("W3", isStakeholderId),
    measure: line({ rule: "W2", max: demandTextMax }),
    baseline: measured,
    target: measured,
    due: dayField("W4"),
    state: choice("W5", demandStates),
  },
});

/** Adds a demand; refuses with W2 to W5, or K1 for a target that isn't here. */
export function addDemand(doc: Y.Doc, actor: Actor, demand: Fresh<Demand>): DemandId {
  refuseUnknownTargets(doc, demand);
  return createEntity(doc, actor, demandsSection, newId("dem", actor.random), demand);
}

/** Changes the named fields; `undefined` empties one. Refuses with W1 to W5 or K1. */
export function editDemand(doc: Y.Doc, actor: Actor, id: DemandId, changes: Changes<Demand>): void {
  refuseUnknownTargets(doc, changes);
  editEntity(doc, actor, demandsSection, id, changes);
}

function refuseUnknownTargets(doc: Y.Doc, { primaryTargetId, secondaryTargetId }: Changes<Demand>): void {
  refuseUnknown(doc, stakeholdersSection, primaryTargetId);
  refuseUnknown(doc, stakeholdersSection, secondaryTargetId);
}

export function deleteDemand(doc: Y.Doc, actor: Actor, id: DemandId): void {
  deleteEntity(doc, actor, demandsSection, id);
}

export function restoreDemand(doc: Y.Doc, actor: Actor, id: DemandId): void {
  restoreEntity(doc, actor, demandsSection, id);
}
