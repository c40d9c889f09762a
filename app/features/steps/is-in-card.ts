/** Tells what is shown inside the open card from what is shown on the board around it. */
import type { Plan, StepId } from "@zaedno/plan";

/** True for the step itself and for something in it. */
export function isInCard({ entityId }: { entityId: string }, { checkItems }: Plan, stepId: StepId | null): boolean {
  if (stepId === null) return false;
  return entityId === stepId || (checkItems[stepId] ?? []).some((item) => item.id === entityId);
}
