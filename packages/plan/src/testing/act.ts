/** Carries out an action made by `arbitrary-actions.ts` on one replica, as a person would: on what they see there. */
import { addDays, day } from "../days.ts";
import { PlanRuleError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import {
  addCheckItem,
  deleteCheckItem,
  editCheckItem,
  moveCheckItem,
  toggleCheckItem,
} from "../sections/check-items/check-item-operations.ts";
import { addDependency, removeDependency } from "../sections/dependencies.ts";
import { addHelper, addTarget, removeHelper, removeTarget } from "../sections/links.ts";
import { addStakeholder, deleteStakeholder, restoreStakeholder } from "../sections/stakeholders.ts";
import { type StepColumn, stepColumns } from "../sections/steps/step-columns.ts";
import {
  addStep,
  deleteStep,
  editStep,
  moveStep,
  restoreStep,
  type StepChanges,
} from "../sections/steps/step-operations.ts";
import { tactics } from "../sections/steps/tactics.ts";
import { performOnAims } from "./actions/aim-actions.ts";
import { at, picked } from "./actions/choosing.ts";
import { performOnEvents } from "./actions/event-actions.ts";
import { performOnPeople } from "./actions/people-actions.ts";
import { performOnTexts } from "./actions/text-actions.ts";
import type { PlanAction, StepEdit } from "./arbitrary-actions.ts";
import type { Replica } from "./replica-network.ts";

/** Acts; a refusal by a rule is an answer like any other, everything else is thrown on. */
export function act(replica: Replica, action: PlanAction): "done" | "refused" | "nothing" {
  try {
    return perform(replica, action) ? "done" : "nothing";
  } catch (error) {
    if (error instanceof PlanRuleError) return "refused";
    throw error;
  }
}

/** False when there is nothing on the board that the action could mean. */
function perform(replica: Replica, action: PlanAction): boolean {
  const { plan } = replica.reader;
  switch (action.kind) {
    case "undo":
    case "redo":
      return replica.undo[action.kind]().kind === "done";
    case "onAims":
      return performOnAims(replica, action.action);
    case "onPeople":
      return performOnPeople(replica, action.action);
    case "onEvents":
      return performOnEvents(replica, action.action);
    case "onTexts":
      return performOnTexts(replica, action.action);
    case "addCheckItem":
    case "editCheckItem":
    case "toggleCheckItem":
    case "moveCheckItem":
    case "deleteCheckItem":
      return performOnItems(replica, plan, action);
    case "addStakeholder":
    case "deleteStakeholder":
    case "restoreStakeholder":
    case "addTarget":
    case "removeTarget":
      return performOnStakeholders(replica, plan, action);
    case "addStep":
    case "editStep":
    case "moveStep":
    case "deleteStep":
    case "restoreStep":
    case "addDependency":
    case "removeDependency":
    case "addHelper":
    case "removeHelper":
      return performOnSteps(replica, plan, action);
  }
}

type OfKind<Kind extends PlanAction["kind"]> = Extract<PlanAction, { readonly kind: Kind }>;
type ItemAction = OfKind<"addCheckItem" | "editCheckItem" | "toggleCheckItem" | "moveCheckItem" | "deleteCheckItem">;
type StakeholderAction = OfKind<
  "addStakeholder" | "deleteStakeholder" | "restoreStakeholder" | "addTarget" | "removeTarget"
>;
type StepAction = OfKind<
  | "addStep"
  | "editStep"
  | "moveStep"
  | "deleteStep"
  | "restoreStep"
  | "addDependency"
  | "removeDependency"
  | "addHelper"
  | "removeHelper"
>;

function performOnSteps({ doc, actor }: Replica, plan: Plan, action: StepAction): boolean {
  if (action.kind === "addStep") {
    const column = columnAt(action.column);
    addStep(doc, actor, { title: action.title, column, beforeId: inColumn(plan, column, action.before)?.id });
    return true;
  }
  const step = at(action.kind === "restoreStep" ? plan.deletedSteps : plan.steps, action.step);
  if (!step) return false;
  switch (action.kind) {
    case "editStep":
      editStep(doc, actor, step.id, stepChanges(plan, action.changes, actor.memberId));
      return true;
    case "moveStep": {
      const column = columnAt(action.column);
      moveStep(doc, actor, step.id, { column, beforeId: inColumn(plan, column, action.before)?.id });
      return true;
    }
    case "deleteStep":
      deleteStep(doc, actor, step.id);
      return true;
    case "restoreStep":
      restoreStep(doc, actor, step.id);
      return true;
    case "addHelper":
      addHelper(doc, actor, step.id, actor.memberId);
      return true;
    case "removeHelper":
      removeHelper(doc, actor, step.id, actor.memberId);
      return true;
    case "addDependency":
    case "removeDependency": {
      const other = at(plan.steps, action.other);
      if (!other) return false;
      const change = action.kind === "addDependency" ? addDependency : removeDependency;
      change(doc, actor, { before: step.id, after: other.id });
      return true;
    }
  }
}

function performOnItems({ doc, actor }: Replica, plan: Plan, action: ItemAction): boolean {
  if (action.kind === "addCheckItem") {
    const step = at(plan.steps, action.step);
    if (!step) return false;
    const beforeId = at(plan.checkItems[step.id] ?? [], action.before)?.id;
    addCheckItem(doc, actor, step.id, { text: action.text, beforeId });
    return true;
  }
  const item = at(Object.values(plan.checkItems).flat(), action.item);
  if (!item) return false;
  switch (action.kind) {
    case "editCheckItem":
      editCheckItem(doc, actor, item.id, { text: action.text });
      return true;
    case "toggleCheckItem":
      toggleCheckItem(doc, actor, item.id, action.done);
      return true;
    case "moveCheckItem":
      moveCheckItem(doc, actor, item.id, { beforeId: at(plan.checkItems[item.stepId] ?? [], action.before)?.id });
      return true;
    case "deleteCheckItem":
      deleteCheckItem(doc, actor, item.id);
      return true;
  }
}

function performOnStakeholders({ doc, actor }: Replica, plan: Plan, action: StakeholderAction): boolean {
  if (action.kind === "addStakeholder") {
    addStakeholder(doc, actor, { type: "person", name: action.name });
    return true;
  }
  const stakeholder = at(
    action.kind === "restoreStakeholder" ? plan.deletedStakeholders : plan.stakeholders,
    action.stakeholder,
  );
  if (!stakeholder) return false;
  switch (action.kind) {
    case "deleteStakeholder":
      deleteStakeholder(doc, actor, stakeholder.id);
      return true;
    case "restoreStakeholder":
      restoreStakeholder(doc, actor, stakeholder.id);
      return true;
    case "addTarget":
    case "removeTarget": {
      const step = at(plan.steps, action.step);
      if (!step) return false;
      const change = action.kind === "addTarget" ? addTarget : removeTarget;
      change(doc, actor, step.id, stakeholder.id);
      return true;
    }
  }
}

function stepChanges(plan: Plan, edit: StepEdit, memberId: Replica["actor"]["memberId"]): StepChanges {
  const dayAt = (offset: number | null) => (offset === null ? undefined : addDays(day("2027-02-08"), offset));
  return {
    ...("title" in edit ? { title: edit.title } : {}),
    ...(edit.start !== undefined ? { start: dayAt(edit.start) } : {}),
    ...(edit.due !== undefined ? { due: dayAt(edit.due) } : {}),
    ...(edit.tactic !== undefined ? { tactic: edit.tactic === null ? undefined : tactics[edit.tactic] } : {}),
    ...(edit.costEur !== undefined ? { costEur: edit.costEur ?? undefined } : {}),
    ...(edit.resources !== undefined ? { resources: edit.resources } : {}),
    ...(edit.owned !== undefined ? { ownerId: edit.owned ? memberId : undefined } : {}),
    ...(edit.event !== undefined ? { eventId: picked(plan.events, edit.event)?.id } : {}),
    ...(edit.demand !== undefined ? { demandId: picked(plan.demands, edit.demand)?.id } : {}),
  };
}

const columnAt = (index: number): StepColumn => stepColumns[index] ?? "todo";

const inColumn = (plan: Plan, column: StepColumn, index: number) =>
  plan.steps.filter((step) => step.place.column === column)[index];
