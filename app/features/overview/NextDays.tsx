/** The next days of the plan: what is due and what takes place, each with its day, and the way to it. */
import { Link } from "@remix-run/react";
import type { Plan } from "@zaedno/plan";
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { dayWord, formatDay } from "../../ui/dates.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import dayStyles from "./NextDays.module.css";
import { type NextDay, nextDays } from "./next-days.ts";
import styles from "./Overview.module.css";

export function NextDays({ plan }: { plan: Plan }) {
  const t = useText();
  const { today } = useEditing();
  const planId = usePlanId();
  const days = nextDays(plan, today);
  return (
    <section aria-labelledby="next-days">
      <div className={styles.sectionHead}>
        <h3 id="next-days">{t("overview.nextDays")}</h3>
        <LinkButton kind="plain" iconAfter="chevron-right" to={`/plans/${planId}/calendar`}>
          {t("shell.calendar")}
        </LinkButton>
      </div>
      {days.length === 0 ? (
        <p className="dim">{t("overview.noDays")}</p>
      ) : (
        <ul className={styles.rows}>
          {days.map((next) => (
            <li key={next.kind === "step" ? next.step.id : next.event.id}>
              <DayRow next={next} planId={planId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DayRow({ next, planId }: { next: NextDay; planId: string }) {
  const locale = useLocale();
  const [number, month] = formatDay(next.day, locale, "short").split(" ");
  const to = next.kind === "step" ? `steps?step=${next.step.id}` : `calendar?event=${next.event.id}`;
  return (
    <Link to={`/plans/${planId}/${to}`} className={styles.row} prefetch="none">
      <span className={classes(dayStyles.date, next.kind === "event" && dayStyles.event)}>
        <b className="num">{number}</b>
        <span>{month}</span>
      </span>
      <span className={styles.words}>
        <b>
          <Written>{next.kind === "step" ? next.step.title : next.event.title}</Written>
        </b>
        <span className="small dim">{useDayNote(next)}</span>
      </span>
      <WhoseDay next={next} />
    </Link>
  );
}

/** "Tuesday · In progress", "today · Event, 10:00, at the community centre". */
function useDayNote(next: NextDay): string {
  const t = useText();
  const locale = useLocale();
  const { today } = useEditing();
  const word = dayWord(next.day, today);
  const weekday = word === null ? (formatDay(next.day, locale, "weekday").split(",")[0] ?? "") : t(word);
  if (next.kind === "step") return `${weekday} · ${t(`steps.column.${next.step.place.column}`)}`;
  const { startTime, place } = next.event;
  return `${weekday} · ${[t("overview.event"), startTime, place].filter(Boolean).join(", ")}`;
}

function WhoseDay({ next }: { next: NextDay }) {
  const t = useText();
  const { personOf } = useEditing();
  if (next.kind === "event")
    return <Icon name={next.event.isExternal ? "landmark" : "calendar-days"} className={styles.go} />;
  const owner = personOf(next.step.ownerId);
  if (!owner) return null;
  return (
    <>
      <VisuallyHidden>{t("overview.ownedBy", { name: owner.nickname })}</VisuallyHidden>
      <Avatar face={owner} />
    </>
  );
}
