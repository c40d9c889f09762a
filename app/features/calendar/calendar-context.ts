/** What every part of the calendar may ask for. */
import type { Day, EventId, Plan, PlanEvent } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { PresentPerson } from "../../collab/index.ts";
import type { AddressPart } from "../editing/use-address-part.ts";

export interface CalendarPage {
  readonly plan: Plan;
  readonly planId: string;
  readonly address: AddressPart<EventId>;
  /** The others who have this event open. */
  readonly at: (id: EventId) => readonly PresentPerson[];
  /** Opens "Add an event" for a day. */
  readonly add: (day: Day) => void;
  readonly remove: (event: PlanEvent) => void;
  readonly restore: (event: PlanEvent) => void;
}

export const calendarPage = "calendar";

export const CalendarContext = createContext<CalendarPage | null>(null);

export function useCalendar(): CalendarPage {
  const page = useContext(CalendarContext);
  if (page === null) throw new Error("This part belongs inside the calendar.");
  return page;
}
