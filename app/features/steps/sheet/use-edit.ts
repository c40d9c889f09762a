/** Changes fields of one card; a refusal that has no field of its own to stand at is said below. */
import type { Step, StepChanges } from "@zaedno/plan";
import type { PlanActions } from "../../../collab/index.ts";
import type { Outcome } from "../../editing/outcome.ts";
import { useSteps } from "../steps-context.ts";

export function useEdit(step: Step): (changes: StepChanges) => Outcome<unknown> {
  const { run, say } = useSteps();
  return (changes) => {
    const outcome = run((plan) => plan.editStep(step.id, changes));
    if (!outcome.ok) say({ text: outcome.refusal, icon: "octagon-alert" });
    return outcome;
  };
}

/** The same for a field that shows its refusal itself. */
export function useQuietEdit(step: Step): (changes: StepChanges) => Outcome<unknown> {
  const { run } = useSteps();
  return (changes) => run((plan) => plan.editStep(step.id, changes));
}

/** One change of the plan around the card; a refusal is said below. */
export function useSay(): <Result>(change: (actions: PlanActions) => Result) => Outcome<Result> {
  const { run, say } = useSteps();
  return (change) => {
    const outcome = run(change);
    if (!outcome.ok) say({ text: outcome.refusal, icon: "octagon-alert" });
    return outcome;
  };
}
