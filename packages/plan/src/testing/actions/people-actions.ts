/** What people do with positions, the coalition and relations. */
import * as fc from "fast-check";
import {
  coalitionStages,
  confidences,
  powerLevels,
  relationStrengths,
  relationTypes,
  stakeholderLevels,
  supportLevels,
} from "../../choices.ts";
import { addStakeholders } from "../../sections/add-stakeholders.ts";
import { setCoalition } from "../../sections/coalition.ts";
import { setPosition } from "../../sections/positions.ts";
import { addRelation, deleteRelation, editRelation, restoreRelation } from "../../sections/relations.ts";
import { addStakeholder, editStakeholder } from "../../sections/stakeholders.ts";
import type { Replica } from "../replica-network.ts";
import { at, few, orEmpty, picked, words } from "./choosing.ts";

export type PeopleAction =
  | { readonly kind: "addStakeholders"; readonly names: readonly string[]; readonly support: number }
  | { readonly kind: "editStakeholder"; readonly stakeholder: number; readonly level: number | null }
  | {
      readonly kind: "setPosition";
      readonly stakeholder: number;
      readonly support: number | null;
      readonly power: number | null;
      readonly note: string | null;
    }
  | {
      readonly kind: "setCoalition";
      readonly stakeholder: number;
      readonly stage: number | null;
      readonly isOk: boolean;
    }
  | { readonly kind: "addRelation"; readonly from: number; readonly to: number; readonly type: number }
  | {
      readonly kind: "editRelation";
      readonly relation: number;
      readonly type: number;
      readonly strength: number | null;
    }
  | { readonly kind: "deleteRelation" | "restoreRelation"; readonly relation: number };

const type = fc.nat(3).map((index) => [0, 5, 6, 7][index] ?? 0);

export const peopleAction: fc.Arbitrary<PeopleAction> = fc.oneof(
  fc.record({ kind: fc.constant("addStakeholders" as const), names: fc.array(words, { maxLength: 3 }), support: few }),
  fc.record({ kind: fc.constant("editStakeholder" as const), stakeholder: few, level: orEmpty(few) }),
  fc.record({
    kind: fc.constant("setPosition" as const),
    stakeholder: few,
    support: orEmpty(few),
    power: orEmpty(few),
    note: orEmpty(words),
  }),
  fc.record({
    kind: fc.constant("setCoalition" as const),
    stakeholder: few,
    stage: orEmpty(fc.nat(7)),
    isOk: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("addRelation" as const), from: few, to: few, type }),
  fc.record({ kind: fc.constant("addRelation" as const), from: few, to: few, type }),
  fc.record({ kind: fc.constant("editRelation" as const), relation: few, type, strength: orEmpty(few) }),
  fc.record({ kind: fc.constantFrom("deleteRelation" as const, "restoreRelation" as const), relation: few }),
);

/** False when there is nobody that the action could mean. */
export function performOnPeople(replica: Replica, action: PeopleAction): boolean {
  const { doc, actor } = replica;
  switch (action.kind) {
    case "addStakeholders": {
      const rows = action.names.map((name) => ({
        stakeholder: { type: "person", name } as const,
        position: { support: at(supportLevels, action.support) },
      }));
      addStakeholders(doc, actor, rows);
      return true;
    }
    case "editStakeholder":
    case "setPosition":
    case "setCoalition":
      return performOnStakeholder(replica, action);
    case "addRelation":
      join(replica, action);
      return true;
    case "editRelation":
    case "deleteRelation":
    case "restoreRelation":
      return performOnRelation(replica, action);
  }
}

/** Two different ones, put there first where they are missing. */
function join({ doc, actor, reader }: Replica, { from, to, type }: OfKind<"addRelation">): void {
  const ids = reader.plan.stakeholders.map(({ id }) => id);
  while (ids.length < 2) ids.push(addStakeholder(doc, actor, { type: "person", name: "Съсед" }));
  const [one] = ids.splice(from % ids.length, 1);
  const other = at(ids, to);
  if (one && other) addRelation(doc, actor, { from: one, to: other, type: relationTypes[type] ?? "funds" });
}

type OfKind<Kind extends PeopleAction["kind"]> = Extract<PeopleAction, { readonly kind: Kind }>;

function performOnStakeholder(
  { doc, actor, reader }: Replica,
  action: OfKind<"editStakeholder" | "setPosition" | "setCoalition">,
): boolean {
  const stakeholder = at(reader.plan.stakeholders, action.stakeholder);
  if (!stakeholder) return false;
  switch (action.kind) {
    case "editStakeholder":
      editStakeholder(doc, actor, stakeholder.id, { level: picked(stakeholderLevels, action.level), publish: true });
      return true;
    case "setPosition":
      setPosition(doc, actor, stakeholder.id, {
        support: picked(supportLevels, action.support),
        power: picked(powerLevels, action.power),
        confidence: picked(confidences, action.power),
        ...(action.note === null ? {} : { note: action.note }),
      });
      return true;
    case "setCoalition":
      setCoalition(doc, actor, stakeholder.id, {
        stage: picked(coalitionStages, action.stage),
        publicOk: action.isOk,
        contactMemberId: actor.memberId,
      });
      return true;
  }
}

function performOnRelation(
  { doc, actor, reader }: Replica,
  action: OfKind<"editRelation" | "deleteRelation" | "restoreRelation">,
): boolean {
  const { relations, deletedRelations } = reader.plan;
  const relation = at(action.kind === "restoreRelation" ? deletedRelations : relations, action.relation);
  if (!relation) return false;
  switch (action.kind) {
    case "editRelation": {
      const strength = picked(relationStrengths, action.strength);
      editRelation(doc, actor, relation.id, { type: relationTypes[action.type] ?? "funds", strength });
      return true;
    }
    case "deleteRelation":
      deleteRelation(doc, actor, relation.id);
      return true;
    case "restoreRelation":
      restoreRelation(doc, actor, relation.id);
      return true;
  }
}
