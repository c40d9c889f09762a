/** Changes what is noted about one person. Choices say a refusal below; fields show it themselves. */
import type { Changes, CoalitionPlace, FactChanges, Position, Stakeholder, StakeholderId } from "@zaedno/plan";
import type { Outcome } from "../../editing/outcome.ts";
import { usePeopleScreen } from "../people-context.ts";

type Edit<Facts> = (changes: Facts) => Outcome<unknown>;

export function useStakeholderEdit(id: StakeholderId): Edit<Changes<Stakeholder>> {
  const { run } = usePeopleScreen();
  return (changes) => run((plan) => plan.editStakeholder(id, changes));
}

export function usePositionEdit(id: StakeholderId): Edit<FactChanges<Position>> {
  const { run } = usePeopleScreen();
  return (changes) => run((plan) => plan.setPosition(id, changes));
}

export function useCoalitionEdit(id: StakeholderId): Edit<FactChanges<CoalitionPlace>> {
  const { run } = usePeopleScreen();
  return (changes) => run((plan) => plan.setCoalition(id, changes));
}

/** For changes that have no field of their own to show a refusal at. */
export function useTold(): (outcome: Outcome<unknown>) => void {
  const { say } = usePeopleScreen();
  return (outcome) => {
    if (!outcome.ok) say({ text: outcome.refusal, icon: "octagon-alert" });
  };
}

/** An empty field notes nothing. */
export const orNothing = (words: string): string | undefined => (words.trim() === "" ? undefined : words);
