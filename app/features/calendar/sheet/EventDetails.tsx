/** What stands in an event's details. */
import type { EventId, PlanEvent } from "@zaedno/plan";
import { useState } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Band } from "../../../ui/Band.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { LostEditBands } from "../../editing/LostEditBands.tsx";
import { useCalendar } from "../calendar-context.ts";
import { EventFoot } from "./EventFoot.tsx";
import styles from "./EventSheet.module.css";
import { AgendaField, PlaceField } from "./EventTexts.tsx";
import { Flags } from "./Flags.tsx";
import { HostRow } from "./HostRow.tsx";
import { Minutes } from "./Minutes.tsx";
import { StepsRow } from "./StepsRow.tsx";
import { TypeRow } from "./TypeRow.tsx";
import { useQuietEventEdit } from "./use-event-edit.ts";
import { WhenRow } from "./WhenRow.tsx";

export function EventDetails({ id }: { id: EventId }) {
  const t = useText();
  const { plan } = useCalendar();
  const event = plan.events.find((each) => each.id === id);
  if (event) return <Details event={event} />;
  const deleted = plan.deletedEvents.find((each) => each.id === id);
  return deleted ? <Deleted event={deleted} /> : <p>{t("calendar.missingText")}</p>;
}

function Details({ event }: { event: PlanEvent }) {
  const t = useText();
  const { personOf } = useEditing();
  const { at } = useCalendar();
  const editor = personOf(event.updatedBy)?.nickname ?? t("editing.somebody");
  return (
    <div className={styles.details}>
      <LostEditBands isHere={({ entityId }) => entityId === event.id} />
      {at(event.id).map((visitor) => (
        <p key={visitor.memberId} className={styles.visitor}>
          <Avatar face={visitor} small />
          {t("calendar.editsHere", { name: visitor.nickname })}
        </p>
      ))}
      <TitleField event={event} editor={editor} />
      <div className={styles.facts}>
        <TypeRow event={event} />
        <WhenRow event={event} editor={editor} />
        <HostRow event={event} />
        <StepsRow event={event} />
      </div>
      <PlaceField event={event} editor={editor} />
      <AgendaField event={event} editor={editor} />
      <Flags event={event} />
      <Minutes event={event} />
      <EventFoot event={event} />
    </div>
  );
}

/** The title is the sheet's heading; it becomes a field when somebody wants to change it. */
function TitleField({ event, editor }: { event: PlanEvent; editor: string }) {
  const t = useText();
  const { canEdit } = useEditing();
  const [open, setOpen] = useState(false);
  const edit = useQuietEventEdit(event);
  if (!canEdit) return null;
  if (!open)
    return (
      <Button kind="plain" icon="pen-line" className={styles.rename} onClick={() => setOpen(true)}>
        {t("calendar.rename")}
      </Button>
    );
  return (
    <DraftField
      label={t("calendar.field.title")}
      stored={event.title}
      editor={editor}
      focused
      onSave={(title) => edit({ title })}
    />
  );
}

function Deleted({ event }: { event: PlanEvent }) {
  const t = useText();
  const { canEdit } = useEditing();
  const { restore } = useCalendar();
  return (
    <Band
      icon="undo-2"
      action={
        canEdit && (
          <Button icon="undo-2" onClick={() => restore(event)}>
            {t("calendar.restore")}
          </Button>
        )
      }
    >
      {t("calendar.isDeleted")}
    </Band>
  );
}
