/** Changes fields of one event; a refusal that has no field of its own to stand at is said below. */
import type { Changes, PlanEvent } from "@zaedno/plan";
import { useEditing, useSay } from "../../editing/editing-context.ts";
import type { Outcome } from "../../editing/outcome.ts";

type EventEdit = (changes: Changes<PlanEvent>) => Outcome<unknown>;

export function useEventEdit({ id }: PlanEvent): EventEdit {
  const run = useSay();
  return (changes) => run((plan) => plan.editEvent(id, changes));
}

/** The same for a field that shows its refusal itself. */
export function useQuietEventEdit({ id }: PlanEvent): EventEdit {
  const { run } = useEditing();
  return (changes) => run((plan) => plan.editEvent(id, changes));
}

/** An emptied field is no field. */
export const orNothing = (words: string): string | undefined => (words.trim() === "" ? undefined : words);
