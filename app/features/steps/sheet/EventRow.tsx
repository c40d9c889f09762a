/** For which event of the calendar the step is the preparation. */
import { Link } from "@remix-run/react";
import { type EventId, eventOf, isMissing, type Step } from "@zaedno/plan";
import { useState } from "react";
import { formatDay } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { type Pick, PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { usePlanId } from "../../editing/use-plan-id.ts";
import { useSteps } from "../steps-context.ts";
import { useEdit } from "./use-edit.ts";

export function EventRow({ step }: { step: Step }) {
  const t = useText();
  const locale = useLocale();
  const planId = usePlanId();
  const { plan, canEdit, today } = useSteps();
  const edit = useEdit(step);
  const [open, setOpen] = useState(false);
  const { eventId } = step;
  if (eventId === undefined && (!canEdit || plan.events.length === 0)) return null;
  const event = eventId === undefined ? null : eventOf(plan, eventId);
  const words =
    event === null ? (
      <span className="dim">{t("calendar.noEvent")}</span>
    ) : isMissing(event) ? (
      t("calendar.missingEvent")
    ) : (
      <span>
        <Written>{event.title}</Written>, {formatDay(event.day, locale)}
      </span>
    );
  const pick = (key: EventId | "none") => {
    edit({ eventId: key === "none" ? undefined : key });
    setOpen(false);
  };
  const pickOf = ({ id, title, day }: (typeof plan.events)[number]): Pick<EventId | "none"> => ({
    key: id,
    words: title,
    note: formatDay(day, locale, "long"),
    current: id === eventId,
  });
  const ahead = plan.events.filter(({ day, lastDay }) => (lastDay ?? day) >= today);
  const past = plan.events.filter((one) => !ahead.includes(one));
  const none: Pick<EventId | "none"> = { key: "none", words: t("calendar.noEvent"), current: eventId === undefined };
  return (
    <>
      <ChoiceRow name={t("calendar.forEvent")} onChange={canEdit ? () => setOpen(true) : undefined}>
        {canEdit || eventId === undefined ? (
          words
        ) : (
          <Link to={`/plans/${planId}/calendar?event=${eventId}`}>{words}</Link>
        )}
      </ChoiceRow>
      {open && (
        <PickSheet
          title={t("calendar.whichEvent")}
          groups={[{ picks: [...ahead.map(pickOf), none] }, { label: t("calendar.past"), picks: past.map(pickOf) }]}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
