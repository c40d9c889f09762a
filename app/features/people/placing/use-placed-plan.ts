/** The open plan, the same object as long as nothing changes that a map shows: typing in a step lays out nothing anew. */
import type { Plan } from "@zaedno/plan";
import { useGrown } from "../../editing/use-grown.ts";
import { usePeopleScreen } from "../people-context.ts";

export function usePlacedPlan(): Plan {
  return useGrown<Plan, Plan>(usePeopleScreen().plan, (plan, former) =>
    former !== undefined && isSameMap(plan, former) ? former : plan,
  );
}

function isSameMap(a: Plan, b: Plan): boolean {
  return a.stakeholders === b.stakeholders && a.positions === b.positions && a.demands === b.demands;
}
