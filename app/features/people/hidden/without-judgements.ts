/** A plan as others may see it on this screen while positions are hidden: without what the group thinks of people. */
import type { Plan } from "@zaedno/plan";
import { useMemo } from "react";
import { useHiddenPositions } from "./use-hidden-positions.ts";

export function withoutJudgements(plan: Plan): Plan {
  return { ...plan, positions: {}, coalition: {}, relations: [] };
}

/** For pages that draw conclusions from it or search in it. */
export function useShownPlan(plan: Plan): Plan {
  const { hidden } = useHiddenPositions();
  return useMemo(() => (hidden ? withoutJudgements(plan) : plan), [hidden, plan]);
}
