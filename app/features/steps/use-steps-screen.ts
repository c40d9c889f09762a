/** Puts together what the steps screen knows: the live plan, who looks at it, what is open, and what was just done. */
import { type MemberId, type Plan, PlanRuleError, type StepColumn, type StepId } from "@zaedno/plan";
import { useCallback, useMemo, useState } from "react";
import {
  type PresentPerson,
  type SessionPerson,
  useMe,
  usePeople,
  usePlan,
  usePlanAccess,
  usePlanActions,
  usePresence,
} from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import { cardFacts, type FactsByStep, noFacts } from "./card-facts.ts";
import { refusalWords } from "./refusal-words.ts";
import type { StepsScreen } from "./steps-context.ts";
import { type Notes, useNote } from "./use-note.ts";
import { useStepActs } from "./use-step-acts.ts";
import { useStepsView } from "./use-steps-view.ts";
import { useToday } from "./use-today.ts";
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
  readonly notes: Notes;
}

export function useStepsScreen(): StepsParts {
  const plan = usePlan();
  const view = useStepsView();
  const notes = useNote();
  const run = useRun(notes.clear);
  const { mustShow, ...acts } = useStepActs(run, notes.say);
  const { sheets, move, add } = useSheets();
  const people = usePersonOf();
  const facts = useGrown<Plan, FactsByStep>(plan, cardFacts);
  const { here } = usePresence();
  const visitors = useGrown<readonly PresentPerson[], VisitorsByCard>(here, visitorsByCard);
  const me = useMe();
  const today = useToday();
  const canEdit = usePlanAccess() !== "read";

  const screen: StepsScreen = {
    plan,
    steps: plan.steps,
    view,
    me,
    today,
    canEdit,
    isBig: plan.steps.length > manyCards,
    mustShow,
    factsOf: (id) => facts.get(id) ?? noFacts,
    visitorOf: (id) => visitors.get(id),
    run,
    say: notes.say,
    move,
    add,
    ...people,
    ...acts,
  };
  return { screen, sheets, notes };
}

/**
 * A value worked out from `source` and from itself before, so that what did not change keeps its identity
 * and its card need not be drawn anew.
 */
function useGrown<Source, Value>(source: Source, grow: (source: Source, former?: Value) => Value): Value {
  const [known, setKnown] = useState(() => ({ source, value: grow(source) }));
  if (known.source === source) return known.value;
  const value = grow(source, known.value);
  setKnown({ source, value });
  return value;
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

function usePersonOf(): Pick<StepsScreen, "people" | "personOf"> {
  const people = usePeople();
  const byId = useMemo(() => new Map<MemberId, SessionPerson>(people.map((one) => [one.memberId, one])), [people]);
  const personOf = useCallback((id: MemberId | undefined) => (id === undefined ? undefined : byId.get(id)), [byId]);
  return { people, personOf };
}

/** A change of the plan, with its refusal as a sentence. Whatever else the screen still said is out of date by then. */
function useRun(clearNote: () => void): StepsScreen["run"] {
  const t = useText();
  const actions = usePlanActions();
  return useCallback(
    (change) => {
      if (actions === null) return { ok: false, refusal: t("steps.refused.opening") };
      clearNote();
      try {
        return { ok: true, value: change(actions) };
      } catch (refused) {
        if (refused instanceof PlanRuleError) return { ok: false, refusal: refusalWords(refused, t) };
        throw refused;
      }
    },
    [actions, clearNote, t],
  );
}
