/** The end of a card's details: whose it is, and the way to take it off the board. */
import type { Step } from "@zaedno/plan";
import { Button } from "../../../ui/Button.tsx";
import { formatMoment } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { useSteps } from "../steps-context.ts";
import styles from "./StepSheet.module.css";

export function StepFoot({ step }: { step: Step }) {
  const t = useText();
  const locale = useLocale();
  const { personOf, canEdit, remove, view } = useSteps();
  const nameOf = (id: Step["createdBy"]) => personOf(id)?.nickname ?? t("editing.somebody");
  const handleDelete = () => {
    remove(step);
    view.close();
  };
  return (
    <footer className={styles.foot}>
      <p className="small dim">
        {t("steps.madeBy", { name: nameOf(step.createdBy), when: formatMoment(step.createdAt, locale) })}
        {step.updatedBy !== step.createdBy && ` ${t("steps.changedBy", { name: nameOf(step.updatedBy) })}`}
      </p>
      {canEdit && (
        <Button kind="danger" icon="trash-2" onClick={handleDelete}>
          {t("steps.delete")}
        </Button>
      )}
    </footer>
  );
}
