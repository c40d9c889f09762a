/** The days of the plan in a row: what is over folded, what is late, today's line, and what lies ahead. */

import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import styles from "./Agenda.module.css";
import { AgendaDayRow } from "./AgendaDayRow.tsx";
import { StepEntry } from "./AgendaEntries.tsx";
import type { Agenda, AgendaMonth } from "./agenda.ts";
import { useDayWords } from "./use-day-words.ts";

export const todayId = "today";

export function AgendaList({ agenda }: { agenda: Agenda }) {
  const { past, late, ahead } = agenda;
  return (
    <div className={styles.agenda}>
      {past.length > 0 && <Past months={past} />}
      {late.length > 0 && <Late agenda={agenda} />}
      <Today agenda={agenda} />
      {ahead.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </div>
  );
}

function Past({ months }: { months: readonly AgendaMonth[] }) {
  const t = useText();
  const count = months.reduce((sum, { days }) => sum + days.reduce((all, { entries }) => all + entries.length, 0), 0);
  return (
    <details className={styles.past}>
      <summary className={styles.fold}>
        <Icon name="archive" />
        {t("calendar.past")}
        <span className={`${styles.count} num`}>{count}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      {months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </details>
  );
}

function Late({ agenda: { late } }: { agenda: Agenda }) {
  const t = useText();
  return (
    <section aria-labelledby="late" className={styles.late}>
      <h3 id="late" className={styles.month}>
        {t("calendar.late")}
      </h3>
      <ul className={styles.entries}>
        {late.map((step) => (
          <li key={step.id}>
            <StepEntry step={step} kind="due" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one stands: also said when nothing is planned for it. */
function Today({ agenda: { today } }: { agenda: Agenda }) {
  const t = useText();
  const words = useDayWords();
  return (
    <section aria-labelledby={todayId} className={styles.today}>
      <h3 id={todayId} tabIndex={-1} className={styles.todayLine}>
        {t("calendar.todayIs", { day: words.long(today.day) })}
      </h3>
      {today.entries.length === 0 ? (
        <p className="dim">{t("calendar.nothingToday")}</p>
      ) : (
        <ul className={styles.days}>
          <AgendaDayRow day={today} />
        </ul>
      )}
    </section>
  );
}

function Month({ month: { month, days } }: { month: AgendaMonth }) {
  const words = useDayWords();
  const name = words.month(month);
  return (
    <section aria-label={name}>
      <h3 className={styles.month}>{name}</h3>
      <ul className={styles.days}>
        {days.map((day) => (
          <AgendaDayRow key={day.day} day={day} />
        ))}
      </ul>
    </section>
  );
}
