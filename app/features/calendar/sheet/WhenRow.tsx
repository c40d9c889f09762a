/** When: day and last day, from and to, by the device's own calendar and clock. */
import { addDays, addWeeks, type Day, isDay, isTime, type PlanEvent } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { formatDays } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { dayInWords } from "../../editing/day-words.ts";
import { useEditing } from "../../editing/editing-context.ts";
import type { Outcome } from "../../editing/outcome.ts";
import { ChoiceRow } from "../../editing/Row.tsx";
import styles from "./EventSheet.module.css";
import { useEventEdit, useQuietEventEdit } from "./use-event-edit.ts";

export function WhenRow({ event, editor }: { event: PlanEvent; editor: string }) {
  const t = useText();
  const { canEdit } = useEditing();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ChoiceRow name={t("calendar.field.when")} onChange={canEdit ? () => setOpen(!open) : undefined}>
        <span className="num">{useWhenInWords(event)}</span>
      </ChoiceRow>
      {open && canEdit && <WhenForm event={event} editor={editor} />}
    </>
  );
}

/** "вторник, 16 февруари, 10:00–12:00" or "15 – 16 януари" */
function useWhenInWords({ day, lastDay, startTime, endTime }: PlanEvent): string {
  const t = useText();
  const locale = useLocale();
  const { today } = useEditing();
  const clock = startTime && (endTime === undefined ? startTime : `${startTime}–${endTime}`);
  const days =
    lastDay === undefined || lastDay <= day
      ? dayInWords(day, today, locale, t, "weekday")
      : formatDays(day, lastDay, locale);
  return clock === undefined ? days : `${days}, ${clock}`;
}

function WhenForm({ event, editor }: { event: PlanEvent; editor: string }) {
  const t = useText();
  const edit = useQuietEventEdit(event);
  const noDay: Outcome<unknown> = { ok: false, refusal: t("editing.refused.day") };
  const noTime: Outcome<unknown> = { ok: false, refusal: t("editing.refused.time") };
  return (
    <div className={styles.whenForm}>
      <div className={styles.pair}>
        <DraftField
          label={t("calendar.field.day")}
          kind="day"
          stored={event.day}
          editor={editor}
          onSave={(words) => (isDay(words) && words > "2000" ? edit(movedTo(event, words)) : noDay)}
        />
        <DraftField
          label={t("calendar.field.lastDay")}
          kind="day"
          stored={event.lastDay ?? ""}
          editor={editor}
          onSave={(words) => {
            if (words === "") return edit({ lastDay: undefined });
            return isDay(words) && words > "2000" ? edit({ lastDay: words }) : noDay;
          }}
        />
      </div>
      <div className={styles.pair}>
        {(["startTime", "endTime"] as const).map((field) => (
          <DraftField
            key={field}
            label={t(`calendar.field.${field}`)}
            kind="time"
            stored={event[field] ?? ""}
            editor={editor}
            onSave={(words) => {
              if (words === "") return edit({ [field]: undefined });
              return isTime(words) ? edit({ [field]: words }) : noTime;
            }}
          />
        ))}
      </div>
      <QuickDays event={event} />
    </div>
  );
}

function QuickDays({ event }: { event: PlanEvent }) {
  const t = useText();
  const { today } = useEditing();
  const edit = useEventEdit(event);
  const set = (day: Day) => edit(movedTo(event, day));
  return (
    <fieldset className={styles.quickDays} aria-label={t("calendar.quickDays")}>
      <Button onClick={() => set(today)}>{t("ui.today")}</Button>
      <Button onClick={() => set(addDays(today, 1))}>{t("ui.tomorrow")}</Button>
      <Button onClick={() => set(addWeeks(event.day, 1))}>{t("calendar.weekLater")}</Button>
    </fieldset>
  );
}

/** A last day that would come before the new first one goes: nobody means that. */
function movedTo({ lastDay }: PlanEvent, day: Day) {
  return lastDay !== undefined && lastDay < day ? { day, lastDay: undefined } : { day };
}
