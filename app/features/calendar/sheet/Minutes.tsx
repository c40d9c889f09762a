/** What was decided: written together once the day has come. */
import type { PlanEvent } from "@zaedno/plan";
import { useText } from "../../../ui/text.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { RichField } from "../../text/RichField.tsx";
import styles from "./EventSheet.module.css";

export function Minutes({ event }: { event: PlanEvent }) {
  const t = useText();
  const { today, canEdit } = useEditing();
  const hasCome = event.day <= today;
  if (!canEdit && event.words === 0) return null;
  return (
    <section aria-labelledby="minutes" className={styles.minutes}>
      <h3 id="minutes">{t("calendar.minutes")}</h3>
      {!hasCome && event.words === 0 ? (
        <p className="dim">{t("calendar.minutesLater")}</p>
      ) : (
        <RichField
          address={{ root: "events", id: event.id, field: "minutes" }}
          label={t("calendar.minutes")}
          placeholder={t("calendar.minutesExample")}
        />
      )}
    </section>
  );
}
