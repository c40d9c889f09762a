/** What a new plan needs before anything else, in the order in which a group does it. */
import { mainDemand, type Plan } from "@zaedno/plan";

export const firstThings = ["demand", "people", "steps"] as const;
export type FirstThing = (typeof firstThings)[number];

export interface FirstThingState {
  readonly thing: FirstThing;
  readonly done: boolean;
}

/** Null when the plan has them all: then the overview speaks of the plan itself. */
export function firstThingsOf(plan: Plan): readonly FirstThingState[] | null {
  const states = firstThings.map((thing) => ({ thing, done: isDone(plan, thing) }));
  return states.every(({ done }) => done) ? null : states;
}

function isDone(plan: Plan, thing: FirstThing): boolean {
  switch (thing) {
    case "demand":
      return mainDemand(plan) !== undefined;
    case "people":
      return plan.stakeholders.length > 0;
    case "steps":
      return plan.steps.length > 0;
  }
}
