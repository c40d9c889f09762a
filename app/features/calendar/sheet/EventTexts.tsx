/** Where it is, and what is talked about there. */
import type { PlanEvent } from "@zaedno/plan";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { Row } from "../../editing/Row.tsx";
import styles from "./EventSheet.module.css";
import { orNothing, useQuietEventEdit } from "./use-event-edit.ts";

interface EventTextProps {
  readonly event: PlanEvent;
  readonly editor: string;
}

export function PlaceField({ event, editor }: EventTextProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const edit = useQuietEventEdit(event);
  if (!canEdit) {
    if (event.place === undefined) return null;
    return (
      <Row name={t("calendar.field.place")}>
        <Written>{event.place}</Written>
      </Row>
    );
  }
  return (
    <DraftField
      label={t("calendar.field.place")}
      placeholder={t("calendar.placeExample")}
      stored={event.place ?? ""}
      editor={editor}
      onSave={(words) => edit({ place: orNothing(words) })}
    />
  );
}

export function AgendaField({ event, editor }: EventTextProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const edit = useQuietEventEdit(event);
  if (!canEdit) {
    if (event.agenda === undefined) return null;
    return (
      <section>
        <h3>{t("calendar.field.agenda")}</h3>
        <p className={styles.long}>
          <Written>{event.agenda}</Written>
        </p>
      </section>
    );
  }
  return (
    <DraftField
      label={t("calendar.field.agenda")}
      kind="lines"
      placeholder={t("calendar.agendaExample")}
      stored={event.agenda ?? ""}
      editor={editor}
      onSave={(words) => edit({ agenda: orNothing(words) })}
    />
  );
}
