/** What can be done with a whole card from several places of the screen, each with its note and the way back. */
import type { Step, StepColumn, StepId } from "@zaedno/plan";
import { useCallback, useMemo, useState } from "react";
import { useText } from "../../ui/text.tsx";
import { focusCardSoon } from "./card-focus.ts";
import type { StepsScreen } from "./steps-context.ts";

type Acts = Pick<StepsScreen, "moveTo" | "sayGone" | "remove" | "restore" | "showCard" | "mustShow">;

export function useStepActs(run: StepsScreen["run"], say: StepsScreen["say"]): Acts {
  const t = useText();
  const [mustShow, setMustShow] = useState<StepId | null>(null);
  const showCard = useCallback((id: StepId) => setMustShow(id), []);
  const moveTo = useCallback(
    (step: Step, to: { readonly column: StepColumn; readonly beforeId: StepId | null }) => {
      const outcome = run((plan) => plan.moveStep(step.id, { column: to.column, beforeId: to.beforeId }));
      setMustShow(step.id);
      if (outcome.ok) {
        const column = t(`steps.column.${to.column}`);
        say({ text: t("steps.moved", { title: step.title, column }), icon: "check", undoable: true });
      } else say({ text: outcome.refusal, icon: "octagon-alert" });
    },
    [run, say, t],
  );
  const remove = useCallback(
    (step: Step) => {
      const outcome = run((plan) => plan.deleteStep(step.id));
      if (outcome.ok) say({ text: t("steps.deleted", { title: step.title }), icon: "trash-2", undoable: true });
      else say({ text: outcome.refusal, icon: "octagon-alert" });
    },
    [run, say, t],
  );
  const restore = useCallback(
    (step: Step) => {
      const outcome = run((plan) => plan.restoreStep(step.id));
      setMustShow(step.id);
      say({ text: outcome.ok ? t("steps.restored", { title: step.title }) : outcome.refusal, icon: "check" });
      focusCardSoon(step.id);
    },
    [run, say, t],
  );
  const sayGone = useCallback(
    (step: Step) => say({ text: t("steps.drag.gone", { title: step.title }), icon: "trash-2" }),
    [say, t],
  );
  return useMemo(
    () => ({ moveTo, sayGone, remove, restore, showCard, mustShow }),
    [moveTo, sayGone, remove, restore, showCard, mustShow],
  );
}
