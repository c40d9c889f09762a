/** Under the days: events that were deleted, folded, with the way back for thirty days. */
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { useCalendar } from "./calendar-context.ts";
import styles from "./DeletedEvents.module.css";

export function DeletedEvents() {
  const t = useText();
  const { canEdit } = useEditing();
  const { plan, restore } = useCalendar();
  const { deletedEvents } = plan;
  if (!canEdit || deletedEvents.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary className={styles.head}>
        <Icon name="trash-2" />
        {t("calendar.deletedOnes")}
        <span className={`${styles.count} num`}>{deletedEvents.length}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      <p className={styles.hint}>{t("calendar.deletedHint")}</p>
      <ul>
        {deletedEvents.map((event) => (
          <li key={event.id} className={styles.row}>
            <span>
              <Written>{event.title}</Written>
            </span>
            <Button kind="plain" icon="undo-2" onClick={() => restore(event)}>
              {t("calendar.restore")}
              <VisuallyHidden> „{event.title}“</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
