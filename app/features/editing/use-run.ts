/** One change of the plan; what a rule of the plan refuses comes back as a sentence. */
import { PlanRuleError } from "@zaedno/plan";
import { useCallback } from "react";
import { type PlanActions, usePlanActions } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import type { Outcome } from "./outcome.ts";
import { refusalWords } from "./refusal-words.ts";

export type Run = <Result>(change: (actions: PlanActions) => Result) => Outcome<Result>;

/** Whatever else the page still said is out of date by then: `clearNote` takes it away. */
export function useRun(clearNote: () => void): Run {
  const t = useText();
  const actions = usePlanActions();
  return useCallback(
    (change) => {
      if (actions === null) return { ok: false, refusal: t("editing.refused.opening") };
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
