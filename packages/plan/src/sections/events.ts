/**
 * Events: the days when people meet, or when something outside is due. Their minutes are rich text.
 *
 * Rules
 * [E1] An event lives under its own random id, with its minutes. Deleted softly.
 * [E2] A title has 1 to 300 characters in one line, the place up to 200, the agenda up to 2000 in lines.
 * [E3] The type is one of its list.
 * [E4] An event has a first day, and a last day when it takes several; the last is not before the first. If two people's
 *      days cross, the first day stays, the last goes.
 * [E5] Times are of the clock where the plan is carried out. On one day the end is after the start; if two people's times
 *      cross, the start stays, the end goes.
 * [E6] The host is a stakeholder, who may be deleted or not here: shown as missing.
 * [E7] External, milestone and published are each yes or no; absent is no.
 */

import type * as Y from "yjs";
import { type EventType, eventAgendaMax, eventTitleMax, eventTypes } from "../choices.ts";
import type { Day } from "../days.ts";
import { PlanRuleError } from "../errors.ts";
import { type EventId, isEventId, isStakeholderId, newId, type StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import type { RichDigest } from "../rich-text/rich-digest.ts";
import type { Time } from "../times.ts";
import { defineEntities, type Entity } from "./entity.ts";
import {
  type Changes,
  checked,
  checkedFresh,
  createEntity,
  deleteEntity,
  editEntity,
  existing,
  type Fresh,
  refuseUnknown,
  restoreEntity,
} from "./entity-writing.ts";
import {
  dayField,
  line,
  lines,
  optionalFlag,
  reference,
  requiredChoice,
  requiredDay,
  requiredLine,
  timeField,
} from "./fields.ts";
import { stakeholdersSection } from "./stakeholders.ts";

/** `excerpt` and `words` are those of the minutes. */
export interface PlanEvent extends Entity, RichDigest {
  readonly id: EventId;
  readonly type: EventType;
  readonly title: string;
  readonly day: Day;
  /** When it takes several days. */
  readonly lastDay?: Day;
  readonly startTime?: Time;
  readonly endTime?: Time;
  readonly place?: string;
  readonly hostStakeholderId?: StakeholderId;
  readonly agenda?: string;
  /** Not ours: we only have to know of it. */
  readonly isExternal?: boolean;
  readonly isMilestone?: boolean;
  readonly publish?: boolean;
}

export const eventsSection = defineEntities<PlanEvent>({
  name: "events",
  root: "events",
  entryRule: "E1",
  isId: isEventId,
  richField: "minutes",
  fields: {
    type: requiredChoice("E3", eventTypes, "meeting"),
    title: requiredLine({ rule: "E2", max: eventTitleMax }),
    day: requiredDay("E4"),
    lastDay: dayField("E4"),
    startTime: timeField("E5"),
    endTime: timeField("E5"),
    place: line({ rule: "E2", max: 200 }),
    hostStakeholderId: reference("E6", isStakeholderId),
    agenda: lines({ rule: "E2", max: eventAgendaMax }),
    isExternal: optionalFlag("E7"),
    isMilestone: optionalFlag("E7"),
    publish: optionalFlag("E7"),
  },
  conflicts: (event) => [
    ...(lastDayIsEarly(event) ? [{ field: "lastDay" as const, rule: "E4" }] : []),
    ...(endIsEarly(event) ? [{ field: "endTime" as const, rule: "E5" }] : []),
  ],
});

type Duration = Changes<Pick<PlanEvent, keyof Entity | "day" | "lastDay" | "startTime" | "endTime">>;

function lastDayIsEarly({ day, lastDay }: Duration): boolean {
  return day !== undefined && lastDay !== undefined && lastDay < day;
}

function endIsEarly({ day, lastDay, startTime, endTime }: Duration): boolean {
  const isOneDay = lastDay === undefined || day === undefined || lastDay <= day;
  return isOneDay && startTime !== undefined && endTime !== undefined && endTime <= startTime;
}

/** Adds an event, its minutes empty; refuses with E2 to E7, or K1 for a host who isn't here. */
export function addEvent(doc: Y.Doc, actor: Actor, event: Fresh<PlanEvent>): EventId {
  checkedFresh(eventsSection, event);
  refuseUnknown(doc, stakeholdersSection, event.hostStakeholderId);
  refuseCrossed(event);
  return createEntity(doc, actor, eventsSection, newId("evt", actor.random), event);
}

/** Changes the named fields; `undefined` empties one. Refuses with E1 to E7 or K1. */
export function editEvent(doc: Y.Doc, actor: Actor, id: EventId, changes: Changes<PlanEvent>): void {
  const now = eventsSection.read(id, existing(doc, eventsSection, id)).entry;
  checked(eventsSection, changes);
  refuseUnknown(doc, stakeholdersSection, changes.hostStakeholderId);
  const when = ["day", "lastDay", "startTime", "endTime"];
  if (Object.keys(changes).some((field) => when.includes(field))) refuseCrossed({ ...now, ...changes });
  editEntity(doc, actor, eventsSection, id, changes);
}

function refuseCrossed(duration: Duration): void {
  if (lastDayIsEarly(duration)) throw new PlanRuleError("E4", "last-day-before-first");
  if (endIsEarly(duration)) throw new PlanRuleError("E5", "end-before-start");
}

export function deleteEvent(doc: Y.Doc, actor: Actor, id: EventId): void {
  deleteEntity(doc, actor, eventsSection, id);
}

export function restoreEvent(doc: Y.Doc, actor: Actor, id: EventId): void {
  restoreEntity(doc, actor, eventsSection, id);
}
