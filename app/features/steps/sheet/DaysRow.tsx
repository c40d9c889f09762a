/** When: start and last day, by the device's own calendar or by one tap on what people usually mean. */
import { addDays, addWeeks, type Day, isDay, type Step } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { formatDay, formatDays } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { dayInWords } from "../../editing/day-words.ts";
import type { Outcome } from "../../editing/outcome.ts";
import { ChoiceRow } from "../../editing/Row.tsx";
import { DueTag } from "../board/DueTag.tsx";
import { dueState } from "../due-state.ts";
import { useSteps } from "../steps-context.ts";
import styles from "./StepSheet.module.css";
import { useEdit, useQuietEdit } from "./use-edit.ts";

export function DaysRow({ step, editor }: { step: Step; editor: string }) {
  const t = useText();
  const { canEdit, today } = useSteps();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ChoiceRow name={t("steps.field.days")} onChange={canEdit ? () => setOpen(!open) : undefined}>
        <span className="num">{useDaysInWords(step)}</span>
        <DueTag due={dueState(step, today)} />
      </ChoiceRow>
      {open && canEdit && <DaysForm step={step} editor={editor} />}
    </>
  );
}

function useDaysInWords({ start, due }: Step): string {
  const t = useText();
  const locale = useLocale();
  const { today } = useSteps();
  if (due === undefined)
    return start === undefined ? t("steps.noDay") : t("steps.from", { day: formatDay(start, locale, "long") });
  if (start === undefined || start === due) return dayInWords(due, today, locale, t, "long");
  return formatDays(start, due, locale);
}

function DaysForm({ step, editor }: { step: Step; editor: string }) {
  const t = useText();
  const edit = useQuietEdit(step);
  const save = (field: "start" | "due", words: string): Outcome<unknown> => {
    if (words === "") return edit({ [field]: undefined });
    return isDay(words) && words > "2000" ? edit({ [field]: words }) : { ok: false, refusal: t("editing.refused.day") };
  };
  return (
    <div className={styles.daysForm}>
      <div className={styles.days}>
        <DraftField
          label={t("steps.field.start")}
          kind="day"
          stored={step.start ?? ""}
          editor={editor}
          onSave={(words) => save("start", words)}
        />
        <DraftField
          label={t("steps.field.due")}
          kind="day"
          stored={step.due ?? ""}
          editor={editor}
          onSave={(words) => save("due", words)}
        />
      </div>
      <QuickDays step={step} />
    </div>
  );
}

/** Taps that set the last day. A start that would come after it moves along, because nobody means that. */
function QuickDays({ step }: { step: Step }) {
  const t = useText();
  const { today } = useSteps();
  const edit = useEdit(step);
  const setDue = (due: Day | undefined) =>
    edit(step.start !== undefined && due !== undefined && due < step.start ? { start: due, due } : { due });
  const from = step.due ?? today;
  return (
    <fieldset className={styles.quickDays} aria-label={t("steps.quickDays")}>
      <Button onClick={() => setDue(today)}>{t("steps.dayToday")}</Button>
      <Button onClick={() => setDue(addDays(today, 1))}>{t("steps.dayTomorrow")}</Button>
      <Button onClick={() => setDue(addWeeks(from, 1))}>{t("steps.dayWeek")}</Button>
      {(step.due ?? step.start) !== undefined && (
        <Button kind="plain" onClick={() => edit({ start: undefined, due: undefined })}>
          {t("steps.dayNone")}
        </Button>
      )}
    </fieldset>
  );
}
