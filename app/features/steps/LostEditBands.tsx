/** Somebody's value has replaced mine: my text is kept, and one tap puts it back. */
import type { Plan, StepId } from "@zaedno/plan";
import { type LostEdit, useLostEdits } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { useFieldWords } from "./field-words.ts";
import { useSteps } from "./steps-context.ts";

/** Bands for the edits that `isHere` lets through; the open card shows its own, the page the others. */
export function LostEditBands({ isHere }: { isHere: (edit: LostEdit) => boolean }) {
  const t = useText();
  const words = useFieldWords();
  const { personOf } = useSteps();
  const lost = useLostEdits();
  return (
    <>
      {lost.edits.filter(isHere).map((edit) => (
        <Band
          key={`${edit.entityId} ${edit.field}`}
          tone="warn"
          icon="info"
          onClose={() => lost.dismiss(edit)}
          action={<Button onClick={() => lost.restore(edit)}>{t("steps.putMineBack")}</Button>}
        >
          {t("steps.lostEdit", {
            name: personOf(edit.by ?? undefined)?.nickname ?? t("steps.somebody"),
            mine: words(edit.field, edit.mine),
          })}
        </Band>
      ))}
    </>
  );
}

/** True for edits of a step or of something in it. */
export function isInCard({ entityId }: LostEdit, { checkItems }: Plan, stepId: StepId | null): boolean {
  if (stepId === null) return false;
  return entityId === stepId || (checkItems[stepId] ?? []).some((item) => item.id === entityId);
}
