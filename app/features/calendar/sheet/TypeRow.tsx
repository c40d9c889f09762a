/** What kind of event it is. */
import { type EventType, eventTypes, type PlanEvent } from "@zaedno/plan";
import { useState } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { eventIcons } from "../event-types.ts";
import { useEventEdit } from "./use-event-edit.ts";

export function TypeRow({ event }: { event: PlanEvent }) {
  const t = useText();
  const { canEdit } = useEditing();
  const [open, setOpen] = useState(false);
  const edit = useEventEdit(event);
  const pick = (type: EventType) => {
    // An outside deadline is nobody's own choice.
    edit(type === "external_deadline" ? { type, isExternal: true } : { type });
    setOpen(false);
  };
  const picks = eventTypes.map((type) => ({
    key: type,
    words: t(`calendar.type.${type}`),
    icon: eventIcons[type],
    current: type === event.type,
  }));
  return (
    <>
      <ChoiceRow name={t("calendar.field.type")} onChange={canEdit ? () => setOpen(true) : undefined}>
        <Icon name={eventIcons[event.type]} />
        {t(`calendar.type.${event.type}`)}
      </ChoiceRow>
      {open && (
        <PickSheet title={t("calendar.whichType")} groups={[{ picks }]} onPick={pick} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
