/** What every part of the steps screen may ask for, so that a sheet or a column needs no long list of properties. */
import type { Day, MemberId, Plan, Step, StepColumn, StepId } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { PlanActions, SessionPerson } from "../../collab/index.ts";
import type { IconName } from "../../ui/Icon.tsx";
import type { CardFacts } from "./card-facts.ts";
import type { StepsViewControl } from "./use-steps-view.ts";
import type { Visitor } from "./visitors.ts";

/** How a change went: its result, or the sentence that says why not. */
export type Outcome<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly refusal: string };

export interface Said {
  readonly text: string;
  readonly icon?: IconName;
  /** The note offers to take the last change back. */
  readonly undoable?: boolean;
}

export interface StepsScreen {
  readonly plan: Plan;
  readonly steps: readonly Step[];
  readonly view: StepsViewControl;
  readonly me: SessionPerson;
  readonly people: readonly SessionPerson[];
  readonly today: Day;
  /** False for mentors: nothing that changes the plan is on the screen. */
  readonly canEdit: boolean;
  /** So many cards that those far below are left out of the layout. */
  readonly isBig: boolean;
  /** A card that was just added or moved: its column shows it even beyond the fold. */
  readonly mustShow: StepId | null;
  readonly personOf: (id: MemberId | undefined) => SessionPerson | undefined;
  readonly factsOf: (id: StepId) => CardFacts;
  readonly visitorOf: (id: StepId) => Visitor | undefined;
  /** Does one change; a refusal comes back as a sentence. */
  readonly run: <Result>(change: (actions: PlanActions) => Result) => Outcome<Result>;
  /** Moves a card and says so, with the way back. */
  readonly moveTo: (step: Step, to: { readonly column: StepColumn; readonly beforeId: StepId | null }) => void;
  /** The card that was in the hand is no longer there. */
  readonly sayGone: (step: Step) => void;
  readonly remove: (step: Step) => void;
  readonly restore: (step: Step) => void;
  readonly say: (said: Said) => void;
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
