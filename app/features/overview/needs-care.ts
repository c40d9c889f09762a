/** What somebody should look at soon, worked out of the plan alone. The full rules of a plan's health will replace it. */
import {
  type Day,
  type Demand,
  type DemandId,
  mainDemand,
  type Plan,
  type StakeholderId,
  type StepId,
} from "@zaedno/plan";
import { dueState, lacksOwner } from "../steps/due-state.ts";

export type Care =
  | { readonly kind: "no-demand" }
  | { readonly kind: "no-target" | "no-due" | "no-measure"; readonly id: DemandId }
  | { readonly kind: "demand-late"; readonly id: DemandId; readonly due: Day }
  /** The one who decides must have a name: an institution can't be persuaded. */
  | { readonly kind: "target-not-person"; readonly id: DemandId; readonly target: StakeholderId }
  | { readonly kind: "step-late"; readonly id: StepId; readonly due: Day }
  | { readonly kind: "step-no-owner"; readonly id: StepId }
  | { readonly kind: "position-unknown"; readonly id: StakeholderId };

/** `fix` stops the campaign; `warn` weakens it. */
export function careTone({ kind }: Care): "fix" | "warn" {
  switch (kind) {
    case "no-demand":
    case "no-target":
    case "demand-late":
    case "step-late":
    case "step-no-owner":
      return "fix";
    case "no-due":
    case "no-measure":
    case "target-not-person":
    case "position-unknown":
      return "warn";
  }
}

/** The worst first; of late steps the latest. Of demands only the main one: the others are notes until it is won. */
export function needsCare(plan: Plan, today: Day): readonly Care[] {
  const all = [...demandCares(plan, today), ...stepCares(plan, today), ...positionCares(plan)];
  return [...all.filter((care) => careTone(care) === "fix"), ...all.filter((care) => careTone(care) === "warn")];
}

function demandCares(plan: Plan, today: Day): Care[] {
  const demand = mainDemand(plan);
  if (!demand) return [{ kind: "no-demand" }];
  if (isOver(demand)) return [];
  const { id, due, measure, target } = demand;
  return [
    ...targetCares(plan, demand),
    ...(due !== undefined && due < today ? [{ kind: "demand-late" as const, id, due }] : []),
    ...(due === undefined ? [{ kind: "no-due" as const, id }] : []),
    ...(measure === undefined || target === undefined ? [{ kind: "no-measure" as const, id }] : []),
  ];
}

function targetCares({ stakeholders }: Plan, { id, primaryTargetId }: Demand): Care[] {
  const target = stakeholders.find((stakeholder) => stakeholder.id === primaryTargetId);
  if (!target) return [{ kind: "no-target", id }];
  return target.type === "person" ? [] : [{ kind: "target-not-person", id, target: target.id }];
}

function isOver({ state }: Demand): boolean {
  return state === "won" || state === "lost";
}

function stepCares({ steps }: Plan, today: Day): Care[] {
  const late = steps
    .flatMap(({ id, due, place }) =>
      due !== undefined && dueState({ due, place }, today).kind === "late"
        ? [{ kind: "step-late" as const, id, due }]
        : [],
    )
    .sort((a, b) => a.due.localeCompare(b.due));
  return [...late, ...steps.filter(lacksOwner).map(({ id }) => ({ kind: "step-no-owner" as const, id }))];
}

/** Those with power over the matter of whom nobody knows what they think. */
function positionCares({ stakeholders, positions }: Plan): Care[] {
  return stakeholders
    .filter(({ id }) => (positions[id]?.power ?? 0) >= important && positions[id]?.support === undefined)
    .map(({ id }) => ({ kind: "position-unknown", id }));
}

const important = 3;
