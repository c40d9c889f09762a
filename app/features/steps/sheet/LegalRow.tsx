/** The term that the law sets for an answer, and the offer to put "check the answer" into the plan right away. */
import type { Day, Step } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { formatDay } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { answerDue, isLegalKey, type LegalKey, legalKeys } from "../legal-terms.ts";
import { useSteps } from "../steps-context.ts";
import styles from "./StepSheet.module.css";
import { useEdit, useSay } from "./use-edit.ts";

export function LegalRow({ step }: { step: Step }) {
  const t = useText();
  const { canEdit } = useSteps();
  const [open, setOpen] = useState(false);
  const edit = useEdit(step);
  const key = isLegalKey(step.legalKey) ? step.legalKey : null;
  if (!canEdit && step.legalKey === undefined) return null;
  const picks = legalKeys.map((one) => ({ key: one, words: t(`steps.legal.${one}`), current: one === key }));
  const none = step.legalKey === undefined ? [] : [{ key: "none" as const, words: t("steps.noLegal") }];
  const handlePick = (chosen: LegalKey | "none") => {
    edit({ legalKey: chosen === "none" ? undefined : chosen });
    setOpen(false);
  };
  return (
    <>
      <ChoiceRow name={t("steps.field.legal")} onChange={canEdit ? () => setOpen(true) : undefined}>
        {key === null ? (step.legalKey ?? <span className="dim">{t("steps.noLegal")}</span>) : t(`steps.legal.${key}`)}
      </ChoiceRow>
      {canEdit && key !== null && <FollowUpOffer step={step} legalKey={key} />}
      {open && (
        <PickSheet
          title={t("steps.whichLegal")}
          groups={[{ picks: [...none, ...picks] }]}
          onPick={handlePick}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function FollowUpOffer({ step, legalKey }: { step: Step; legalKey: LegalKey }) {
  const t = useText();
  const locale = useLocale();
  const { plan, today, say } = useSteps();
  const attempt = useSay();
  const due = answerDue(legalKey, step.doneOn ?? step.due ?? today);
  const follows = new Set(plan.dependencies.filter(({ before }) => before === step.id).map(({ after }) => after));
  const isThere = plan.steps.some(({ id, tactic }) => tactic === "monitoring" && follows.has(id));
  if (due === null || isThere) return null;
  const add = (day: Day) => {
    const title = t("steps.followUpTitle", { title: step.title });
    const given = { title, column: "todo", due: day, start: day, tactic: "monitoring", ownerId: step.ownerId } as const;
    const outcome = attempt((actions) => actions.addStep(given));
    if (!outcome.ok) return;
    attempt((actions) => actions.addDependency({ before: step.id, after: outcome.value }));
    say({ text: t("steps.followUpAdded", { day: formatDay(day, locale, "long") }), icon: "circle-check" });
  };
  return (
    <div className={styles.offer}>
      <p>{t("steps.followUpOffer", { day: formatDay(due, locale, "long") })}</p>
      <Button icon="plus" onClick={() => add(due)}>
        {t("steps.followUpAdd")}
      </Button>
    </div>
  );
}
