/** The end of an event's details: whose it is, and the way to take it out. */
import type { PlanEvent } from "@zaedno/plan";
import { Button } from "../../../ui/Button.tsx";
import { formatMoment } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { useCalendar } from "../calendar-context.ts";
import styles from "./EventSheet.module.css";

export function EventFoot({ event }: { event: PlanEvent }) {
  const t = useText();
  const locale = useLocale();
  const { personOf, canEdit } = useEditing();
  const { remove } = useCalendar();
  const name = personOf(event.createdBy)?.nickname ?? t("editing.somebody");
  return (
    <footer className={styles.foot}>
      <p className="small dim">{t("calendar.madeBy", { name, when: formatMoment(event.createdAt, locale) })}</p>
      {canEdit && (
        <Button kind="danger" icon="trash-2" onClick={() => remove(event)}>
          {t("calendar.delete")}
        </Button>
      )}
    </footer>
  );
}
