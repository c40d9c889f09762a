/** Puts together what the steps screen knows: the live plan, who looks at it, what is open, and what was just done. */
import type { Plan, StepColumn, StepId } from "@zaedno/plan";
import { useState } from "react";
import { type PresentPerson, usePlan, usePresence } from "../../collab/index.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useGrown } from "../editing/use-grown.ts";
import { cardFacts, type FactsByStep, noFacts } from "./card-facts.ts";
import type { StepsScreen } from "./steps-context.ts";
import { useStepActs } from "./use-step-acts.ts";
import { useStepsView } from "./use-steps-view.ts";
import { type VisitorsByCard, visitorsByCard } from "./visitors.ts";

/** Beyond this many cards those far below are left out of the layout until somebody scrolls to them. */
const manyCards = 80;

/** Which of the two small sheets is open, if any. */
export interface OpenSheets {
  readonly moving: StepId | null;
  readonly adding: StepColumn | null;
  readonly closeMove: () => void;
  readonly closeAdd: () => void;
}

export interface StepsParts {
  readonly screen: StepsScreen;
  readonly sheets: OpenSheets;
}

export function useStepsScreen(): StepsParts {
  const plan = usePlan();
  const view = useStepsView();
  const editing = useEditing();
  const { mustShow, ...acts } = useStepActs(editing.run, editing.say);
  const { sheets, move, add } = useSheets();
  const facts = useGrown<Plan, FactsByStep>(plan, cardFacts);
  const { here } = usePresence();
  const visitors = useGrown<readonly PresentPerson[], VisitorsByCard>(here, visitorsByCard);

  const screen: StepsScreen = {
    ...editing,
    plan,
    steps: plan.steps,
    view,
    isBig: plan.steps.length > manyCards,
    mustShow,
    factsOf: (id) => facts.get(id) ?? noFacts,
    visitorOf: (id) => visitors.get(id),
    move,
    add,
    ...acts,
  };
  return { screen, sheets };
}

function useSheets(): { sheets: OpenSheets } & Pick<StepsScreen, "move" | "add"> {
  const [moving, setMoving] = useState<StepId | null>(null);
  const [adding, setAdding] = useState<StepColumn | null>(null);
  return {
    sheets: { moving, adding, closeMove: () => setMoving(null), closeAdd: () => setAdding(null) },
    move: setMoving,
    add: setAdding,
  };
}
