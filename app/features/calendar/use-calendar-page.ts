/** Puts together what the calendar knows: the live plan, what is open, who is where. */
import { type Day, isEventId, type PlanEvent } from "@zaedno/plan";
import { useState } from "react";
import { usePlan, usePresence } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { useAddressPart } from "../editing/use-address-part.ts";
import { usePlace } from "../editing/use-place.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import { type CalendarPage, calendarPage } from "./calendar-context.ts";

interface CalendarParts {
  readonly page: CalendarPage;
  /** The day that "Add an event" begins with; null while it is closed. */
  readonly adding: Day | null;
  readonly closeAdd: () => void;
}

export function useCalendarPage(): CalendarParts {
  const t = useText();
  const plan = usePlan();
  const { say } = useEditing();
  const run = useSay();
  const address = useAddressPart("event", isEventId);
  const presence = usePresence();
  const [adding, setAdding] = useState<Day | null>(null);
  usePlace(calendarPage, address.openId);
  const page: CalendarPage = {
    plan,
    planId: usePlanId(),
    address,
    at: (id) => presence.at({ page: calendarPage, card: id }),
    add: setAdding,
    remove(event: PlanEvent) {
      const outcome = run((actions) => actions.deleteEvent(event.id));
      if (outcome.ok) say({ text: t("calendar.deleted", { title: event.title }), icon: "trash-2", undoable: true });
      address.close();
    },
    restore(event: PlanEvent) {
      const outcome = run((actions) => actions.restoreEvent(event.id));
      if (outcome.ok) say({ text: t("calendar.restored", { title: event.title }), icon: "check" });
    },
  };
  return { page, adding, closeAdd: () => setAdding(null) };
}
