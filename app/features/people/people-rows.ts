/**
 * One row for everybody around the demand: who they are, what the group thinks of them, how far the coalition has come
 * with them. A row keeps its identity while nothing in it changes, so that two hundred of them need not be drawn anew
 * for each letter that somebody types.
 */
import {
  type CoalitionPlace,
  mainDemand,
  type Plan,
  type Position,
  type Stakeholder,
  type StakeholderId,
  type Stance,
  stanceOf,
} from "@zaedno/plan";

export interface PersonRow {
  readonly id: StakeholderId;
  readonly who: Stakeholder;
  readonly position: Position;
  readonly place: CoalitionPlace;
  readonly stance: Stance;
  /** The demand is addressed to them, or they move the one it is addressed to. */
  readonly target: "primary" | "secondary" | null;
}

const noPosition: Position = {};
const noPlace: CoalitionPlace = {};

/** In the order in which they were added. */
export function personRows(plan: Plan, former: readonly PersonRow[] = []): readonly PersonRow[] {
  const known = new Map(former.map((row) => [row.id, row]));
  const demand = mainDemand(plan);
  const rows = plan.stakeholders.map((who): PersonRow => {
    const position = plan.positions[who.id] ?? noPosition;
    const place = plan.coalition[who.id] ?? noPlace;
    const target =
      demand?.primaryTargetId === who.id ? "primary" : demand?.secondaryTargetId === who.id ? "secondary" : null;
    const old = known.get(who.id);
    if (old?.who === who && old.position === position && old.place === place && old.target === target) return old;
    return { id: who.id, who, position, place, stance: stanceOf(position), target };
  });
  const isSame = rows.length === former.length && rows.every((row, index) => row === former[index]);
  return isSame ? former : rows;
}

/** Something that the group needs for a decision is still a guess or a blank: what they think, what they can, whether they care. */
export function isUnknown({ position }: PersonRow): boolean {
  return position.support === undefined || position.power === undefined || position.interest === undefined;
}
