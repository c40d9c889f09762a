/** The people of a plan as maps need them: label, stance, place, wish. In a fixed order, so that every drawing is the same. */
import {
  mainDemand,
  type Plan,
  type Position,
  type Sector,
  type StakeholderId,
  type Stance,
  stanceOf,
} from "@zaedno/plan";
import { mapLabels } from "./map-label.ts";

export interface MapPerson {
  readonly id: StakeholderId;
  readonly label: string;
  readonly stance: Stance;
  readonly position: Position;
  readonly sector: Sector | null;
  readonly isTarget: boolean;
}

export function mapPeople(plan: Plan): readonly MapPerson[] {
  const labels = mapLabels(plan.stakeholders);
  const target = mainDemand(plan)?.primaryTargetId;
  const people = plan.stakeholders.map((one) => {
    const position = plan.positions[one.id] ?? {};
    return {
      id: one.id,
      label: labels.get(one.id) ?? one.name,
      stance: stanceOf(position),
      position,
      sector: one.sector ?? null,
      isTarget: one.id === target,
    };
  });
  // Ids are random and never change: this order is nobody's, and stays when others come and go.
  return people.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Which way a wish goes, −1 (away from us) to 1 (towards us); 0 without one. */
export function wishDirection({ support, supportTarget }: Position): -1 | 0 | 1 {
  if (support === undefined || supportTarget === undefined || support === supportTarget) return 0;
  return supportTarget > support ? 1 : -1;
}
