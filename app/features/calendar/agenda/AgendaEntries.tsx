/** What may stand at a day: an event, a step that is due or begins, the day of the demand. Each leads to its details. */
import { Link } from "@remix-run/react";
import type { Day, Demand, PlanEvent, Step } from "@zaedno/plan";
import { Avatar } from "../../../ui/Avatar.tsx";
import { formatDay } from "../../../ui/dates.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { Written } from "../../../ui/written.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { openedHere } from "../../editing/use-address-part.ts";
import { DueTag } from "../../steps/board/DueTag.tsx";
import { columnIcons } from "../../steps/column-icons.ts";
import { dueState } from "../../steps/due-state.ts";
import { useCalendar } from "../calendar-context.ts";
import { eventIcons } from "../event-types.ts";
import styles from "./Agenda.module.css";
import type { AgendaEntry } from "./agenda.ts";

export function Entry({ entry, day }: { entry: AgendaEntry; day: Day }) {
  switch (entry.kind) {
    case "event":
      return <EventEntry event={entry.event} day={day} />;
    case "due":
    case "start":
      return <StepEntry step={entry.step} kind={entry.kind} />;
    case "demand":
      return <DemandEntry demand={entry.demand} />;
  }
}

function EventEntry({ event, day }: { event: PlanEvent; day: Day }) {
  const t = useText();
  const { address, at } = useCalendar();
  const [visitor] = at(event.id);
  return (
    <Link
      to={address.hrefOf(event.id)}
      state={openedHere}
      preventScrollReset
      className={`${styles.entry} ${styles.event}`}
      data-event={event.id}
    >
      <Icon name={eventIcons[event.type]} />
      <span className={styles.words}>
        <span className={styles.title}>
          <Written>{event.title}</Written>
        </span>
        <span className={styles.note}>
          <EventNote event={event} day={day} />
        </span>
        <span className={styles.tags}>
          {event.isMilestone && <Tag icon="milestone">{t("calendar.milestone")}</Tag>}
          {event.isExternal && <Tag icon="lock">{t("calendar.external")}</Tag>}
          {visitor && <span>{t("calendar.editsHere", { name: visitor.nickname })}</span>}
        </span>
      </span>
    </Link>
  );
}

/** "10:00–12:00 · читалището · до 16 януари · подготовка: 1 от 3" */
function EventNote({ event, day }: { event: PlanEvent; day: Day }) {
  const t = useText();
  const locale = useLocale();
  const { plan } = useCalendar();
  const steps = plan.steps.filter(({ eventId, place }) => eventId === event.id && place.column !== "dropped");
  const done = steps.filter(({ place }) => place.column === "done").length;
  const { startTime, endTime, place, lastDay } = event;
  const since = event.day < day ? t("calendar.since", { day: formatDay(event.day, locale, "long") }) : null;
  const until = lastDay !== undefined && lastDay > event.day ? formatDay(lastDay, locale, "long") : null;
  return (
    <>
      {[
        t(`calendar.type.${event.type}`),
        startTime && (endTime === undefined ? startTime : `${startTime}–${endTime}`),
        since,
        until && t("calendar.until", { day: until }),
        steps.length > 0 && t("calendar.prepared", { done, count: steps.length }),
      ]
        .filter(Boolean)
        .join(" · ")}
      {place !== undefined && (
        <>
          {" · "}
          <Written>{place}</Written>
        </>
      )}
    </>
  );
}

export function StepEntry({ step, kind }: { step: Step; kind: "due" | "start" }) {
  const t = useText();
  const locale = useLocale();
  const { planId } = useCalendar();
  const { personOf, today } = useEditing();
  const owner = personOf(step.ownerId);
  const due = step.due === undefined ? null : formatDay(step.due, locale, "long");
  const isLate = kind === "due" && dueState(step, today).kind === "late";
  return (
    <Link to={`/plans/${planId}/steps?step=${step.id}`} className={styles.entry}>
      <Icon name={columnIcons[step.place.column]} />
      <span className={styles.words}>
        <span className={styles.title}>
          <Written>{step.title}</Written>
        </span>
        <span className={styles.note}>
          {kind === "start"
            ? t("calendar.starts")
            : isLate
              ? t("calendar.wasDue", { day: due ?? "" })
              : t("calendar.due")}
          {kind === "start" && due !== null && ` · ${t("calendar.until", { day: due })}`}
          {` · ${t(`steps.column.${step.place.column}`)}`}
        </span>
        <span className={styles.tags}>{kind === "due" && <DueTag due={dueState(step, today)} />}</span>
      </span>
      {owner && (
        <span className={styles.who}>
          <VisuallyHidden>{t("calendar.ownedBy", { name: owner.nickname })}</VisuallyHidden>
          <Avatar face={owner} small />
        </span>
      )}
    </Link>
  );
}

function DemandEntry({ demand }: { demand: Demand }) {
  const t = useText();
  const { planId } = useCalendar();
  return (
    <Link to={`/plans/${planId}/issue?demand=${demand.id}`} className={`${styles.entry} ${styles.demand}`}>
      <Icon name="target" />
      <span className={styles.words}>
        <span className={styles.title}>{t("calendar.demandDue")}</span>
        <span className={styles.note}>
          <Written>{demand.text}</Written>
        </span>
      </span>
    </Link>
  );
}
