/** What every part of the steps screen may ask for, so that a sheet or a column needs no long list of properties. */
import type { Plan, Step, StepColumn, StepId } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { Editing } from "../editing/editing-context.ts";
import type { CardFacts } from "./card-facts.ts";
import type { StepsViewControl } from "./use-steps-view.ts";
import type { Visitor } from "./visitors.ts";

export interface StepsScreen extends Editing {
  readonly plan: Plan;
  readonly steps: readonly Step[];
  readonly view: StepsViewControl;
  /** So many cards that those far below are left out of the layout. */
  readonly isBig: boolean;
  /** A card that was just added or moved: its column shows it even beyond the fold. */
  readonly mustShow: StepId | null;
  readonly factsOf: (id: StepId) => CardFacts;
  readonly visitorOf: (id: StepId) => Visitor | undefined;
  /** Moves a card and says so, with the way back. */
  readonly moveTo: (step: Step, to: { readonly column: StepColumn; readonly beforeId: StepId | null }) => void;
  /** The card that was in the hand is no longer there. */
  readonly sayGone: (step: Step) => void;
  readonly remove: (step: Step) => void;
  readonly restore: (step: Step) => void;
  readonly showCard: (id: StepId) => void;
  /** Opens "Move to…". */
  readonly move: (id: StepId) => void;
  /** Opens "Add a step". */
  readonly add: (column: StepColumn) => void;
}

export const StepsContext = createContext<StepsScreen | null>(null);

export function useSteps(): StepsScreen {
  const screen = useContext(StepsContext);
  if (screen === null) throw new Error("This part belongs inside the steps screen.");
  return screen;
}
