/** What people do with events. */
import * as fc from "fast-check";
import { eventTypes } from "../../choices.ts";
import { addDays, day } from "../../days.ts";
import { addEvent, deleteEvent, editEvent, restoreEvent } from "../../sections/events.ts";
import { time } from "../../times.ts";
import type { Replica } from "../replica-network.ts";
import { at, few, orEmpty, picked, words } from "./choosing.ts";

export type EventAction =
  | { readonly kind: "addEvent"; readonly title: string; readonly type: number; readonly day: number }
  | {
      readonly kind: "editEvent";
      readonly event: number;
      readonly day: number;
      readonly lastDay: number | null;
      readonly start: number | null;
      readonly end: number | null;
      readonly host: number | null;
    }
  | { readonly kind: "deleteEvent" | "restoreEvent"; readonly event: number };

export const eventAction: fc.Arbitrary<EventAction> = fc.oneof(
  fc.record({ kind: fc.constant("addEvent" as const), title: words, type: few, day: few }),
  fc.record({
    kind: fc.constant("editEvent" as const),
    event: few,
    day: few,
    lastDay: orEmpty(few),
    start: orEmpty(few),
    end: orEmpty(few),
    host: orEmpty(few),
  }),
  fc.record({ kind: fc.constantFrom("deleteEvent" as const, "restoreEvent" as const), event: few }),
);

const times = ["09:00", "12:30", "17:30", "19:00", "23:59"].map(time);
const dayAt = (offset: number) => addDays(day("2027-02-08"), offset);

/** False when there is no event that the action could mean. */
export function performOnEvents({ doc, actor, reader: { plan } }: Replica, action: EventAction): boolean {
  if (action.kind === "addEvent") {
    const type = at(eventTypes, action.type) ?? "meeting";
    addEvent(doc, actor, { title: action.title, type, day: dayAt(action.day) });
    return true;
  }
  const event = at(action.kind === "restoreEvent" ? plan.deletedEvents : plan.events, action.event);
  if (!event) return false;
  switch (action.kind) {
    case "editEvent":
      editEvent(doc, actor, event.id, {
        day: dayAt(action.day),
        lastDay: action.lastDay === null ? undefined : dayAt(action.lastDay),
        startTime: picked(times, action.start),
        endTime: picked(times, action.end),
        hostStakeholderId: picked(plan.stakeholders, action.host)?.id,
      });
      return true;
    case "deleteEvent":
      deleteEvent(doc, actor, event.id);
      return true;
    case "restoreEvent":
      restoreEvent(doc, actor, event.id);
      return true;
  }
}
