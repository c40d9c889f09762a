/** What people do with the plan's record, its goal and its demands. */
import * as fc from "fast-check";
import { demandStates, phases } from "../../choices.ts";
import { addDays, day } from "../../days.ts";
import { addDemand, deleteDemand, editDemand, restoreDemand } from "../../sections/demands.ts";
import { editGoal } from "../../sections/goal.ts";
import { editPlan } from "../../sections/meta.ts";
import type { Replica } from "../replica-network.ts";
import { at, few, orEmpty, picked, words } from "./choosing.ts";

export type AimAction =
  | { readonly kind: "editPlan"; readonly title: string; readonly phase: number | null }
  | { readonly kind: "editGoal"; readonly box: number; readonly text: string }
  | { readonly kind: "addDemand"; readonly text: string; readonly target: number | null }
  | {
      readonly kind: "editDemand";
      readonly demand: number;
      readonly state: number | null;
      readonly due: number | null;
      readonly measured: number | null;
    }
  | { readonly kind: "deleteDemand" | "restoreDemand"; readonly demand: number };

export const aimAction: fc.Arbitrary<AimAction> = fc.oneof(
  fc.record({ kind: fc.constant("editPlan" as const), title: words, phase: orEmpty(few) }),
  fc.record({ kind: fc.constant("editGoal" as const), box: few, text: fc.oneof(words, fc.constant("")) }),
  fc.record({ kind: fc.constant("addDemand" as const), text: words, target: orEmpty(few) }),
  fc.record({
    kind: fc.constant("editDemand" as const),
    demand: few,
    state: orEmpty(few),
    due: orEmpty(few),
    measured: orEmpty(fc.double({ min: 0, max: 10_000, noNaN: true })),
  }),
  fc.record({ kind: fc.constantFrom("deleteDemand" as const, "restoreDemand" as const), demand: few }),
);

const boxes = ["longTerm", "intermediate", "orgAssets", "orgProblems"] as const;

/** False when there is no demand that the action could mean. */
export function performOnAims(replica: Replica, action: AimAction): boolean {
  const { doc, actor, reader } = replica;
  switch (action.kind) {
    case "editPlan":
      editPlan(doc, actor, { title: action.title, phase: picked(phases, action.phase) });
      return true;
    case "editGoal":
      editGoal(doc, actor, { [at(boxes, action.box) ?? "longTerm"]: action.text });
      return true;
    case "addDemand": {
      const target = picked(reader.plan.stakeholders, action.target);
      addDemand(doc, actor, { text: action.text, primaryTargetId: target?.id });
      return true;
    }
    case "editDemand":
    case "deleteDemand":
    case "restoreDemand":
      return performOnDemand(replica, action);
  }
}

function performOnDemand(
  { doc, actor, reader: { plan } }: Replica,
  action: Extract<AimAction, { readonly demand: number }>,
): boolean {
  const demand = at(action.kind === "restoreDemand" ? plan.deletedDemands : plan.demands, action.demand);
  if (!demand) return false;
  switch (action.kind) {
    case "editDemand":
      editDemand(doc, actor, demand.id, {
        state: picked(demandStates, action.state),
        due: action.due === null ? undefined : addDays(day("2027-03-01"), action.due),
        baseline: action.measured ?? undefined,
      });
      return true;
    case "deleteDemand":
      deleteDemand(doc, actor, demand.id);
      return true;
    case "restoreDemand":
      restoreDemand(doc, actor, demand.id);
      return true;
  }
}
