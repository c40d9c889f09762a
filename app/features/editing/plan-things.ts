/** What a thing of the plan is called, and the address under which its details open: known by its id alone. */
import {
  isCheckItemId,
  isDemandId,
  isEventId,
  isMessageId,
  isRelationId,
  isStakeholderId,
  isStepId,
  type Plan,
  type StepId,
} from "@zaedno/plan";

/** Also of deleted things; null when it has no name of its own, or is not here. */
export function thingTitle(plan: Plan, id: string): string | null {
  if (isStepId(id)) return titleIn(id, plan.steps, plan.deletedSteps);
  if (isStakeholderId(id)) return nameIn(id, plan.stakeholders, plan.deletedStakeholders);
  if (isEventId(id)) return titleIn(id, plan.events, plan.deletedEvents);
  if (isMessageId(id)) return titleIn(id, plan.messages, plan.deletedMessages);
  if (isDemandId(id)) return textIn(id, plan.demands, plan.deletedDemands);
  if (isCheckItemId(id)) return textIn(id, ...Object.values<Plan["checkItems"][StepId]>(plan.checkItems));
  if (isRelationId(id)) return relationTitle(plan, id);
  // Facts stand under "stakeholder:field", links under "kind:from:to", dependencies under "step>step".
  const [first = "", second = ""] = id.split(/[:>]/);
  if (isStakeholderId(first) || isStepId(first)) return thingTitle(plan, first);
  return isStepId(second) || isMessageId(second) ? thingTitle(plan, second) : null;
}

/** Where the thing is looked at, e.g. `/plans/pln_x/steps?step=stp_y`; null for what has no page. */
export function thingAddress(plan: Plan, planId: string, id: string): string | null {
  const base = `/plans/${planId}`;
  if (isStepId(id)) return `${base}/steps?step=${id}`;
  if (isStakeholderId(id)) return `${base}/people?person=${id}`;
  if (isEventId(id)) return `${base}/calendar?event=${id}`;
  if (isMessageId(id)) return `${base}/text?text=${id}`;
  if (isDemandId(id)) return `${base}/issue?demand=${id}`;
  if (isCheckItemId(id)) return ownerAddress(plan, planId, id);
  if (isRelationId(id)) {
    const relation = [...plan.relations, ...plan.deletedRelations].find((one) => one.id === id);
    return relation ? thingAddress(plan, planId, relation.from) : null;
  }
  return null;
}

function ownerAddress(plan: Plan, planId: string, itemId: string): string | null {
  const items = Object.values<Plan["checkItems"][StepId]>(plan.checkItems).flat();
  const item = items.find(({ id }) => id === itemId);
  return item ? thingAddress(plan, planId, item.stepId) : null;
}

function relationTitle(plan: Plan, id: string): string | null {
  const relation = [...plan.relations, ...plan.deletedRelations].find((one) => one.id === id);
  if (!relation) return null;
  const names = [relation.from, relation.to].map((end) => thingTitle(plan, end) ?? "…");
  return names.join(" – ");
}

type Lists<Thing> = readonly (readonly Thing[] | undefined)[];

function titleIn(id: string, ...lists: Lists<{ readonly id: string; readonly title: string }>): string | null {
  return oneIn(id, lists)?.title ?? null;
}

function nameIn(id: string, ...lists: Lists<{ readonly id: string; readonly name: string }>): string | null {
  return oneIn(id, lists)?.name ?? null;
}

function textIn(id: string, ...lists: Lists<{ readonly id: string; readonly text: string }>): string | null {
  return oneIn(id, lists)?.text ?? null;
}

function oneIn<Thing extends { readonly id: string }>(id: string, lists: Lists<Thing>): Thing | undefined {
  for (const list of lists) {
    const found = list?.find((thing) => thing.id === id);
    if (found) return found;
  }
  return undefined;
}
