/** Adding steps one after another: a title, Enter, and the line is empty again for the next. */
import type { StepColumn, StepId } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../ui/text.tsx";
import { useSteps } from "./steps-context.ts";

export interface AddStep {
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly refusal: string | null;
  /** The cards added since this was opened, the newest first. */
  readonly added: readonly StepId[];
  readonly add: () => void;
}

export function useAddStep(column: StepColumn): AddStep {
  const t = useText();
  const { run, showCard, view, me, plan } = useSteps();
  const [title, setTitle] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly StepId[]>([]);
  const add = () => {
    if (title.trim() === "") {
      setRefusal(t("editing.refused.empty"));
      return;
    }
    // What is done or given up is looked at from the newest down.
    const newestFirst = column === "done" || column === "dropped";
    const beforeId = newestFirst ? (plan.steps.find((step) => step.place.column === column)?.id ?? null) : null;
    // Among "only mine" a card without a person would vanish as it is written.
    const ownerId = view.mine ? me.memberId : undefined;
    const outcome = run((actions) => actions.addStep({ title, column, beforeId, ownerId }));
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      return;
    }
    setTitle("");
    setRefusal(null);
    setAdded([outcome.value, ...added]);
    showCard(outcome.value);
  };
  const change = (words: string) => {
    setTitle(words);
    setRefusal(null);
  };
  return { title, setTitle: change, refusal, added, add };
}
