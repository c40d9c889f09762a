/** One day of the list: its number as on a tear-off calendar, and what stands there. */
import { classes } from "../../../ui/classes.ts";
import styles from "./Agenda.module.css";
import { Entry } from "./AgendaEntries.tsx";
import { type AgendaDay, type AgendaEntry, isWeekend } from "./agenda.ts";
import { useDayWords } from "./use-day-words.ts";

export function AgendaDayRow({ day: { day, entries } }: { day: AgendaDay }) {
  const words = useDayWords();
  const { number, month, weekday } = words.parts(day);
  return (
    <li className={styles.day}>
      <div className={classes(styles.date, isWeekend(day) && styles.weekend)}>
        <b className="num">{number}</b>
        <span>{month}</span>
      </div>
      <div className={styles.ofDay}>
        <p className={styles.weekday}>{weekday}</p>
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <li key={keyOf(entry)}>
              <Entry entry={entry} day={day} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function keyOf(entry: AgendaEntry): string {
  switch (entry.kind) {
    case "event":
      return entry.event.id;
    case "due":
    case "start":
      return `${entry.kind} ${entry.step.id}`;
    case "demand":
      return entry.demand.id;
  }
}
