/** Writes the days that matter around a demo plan. */
import { addEvent, type EventId, isTime, type StakeholderId, setRichText, type Time } from "@zaedno/plan";
import type { DemoEvent } from "./demo-plan.ts";
import { paragraphs } from "./paragraphs.ts";
import { Named, type StoryWriter } from "./story-writer.ts";

export function writeEvents(
  pen: StoryWriter,
  events: readonly DemoEvent[],
  stakeholders: Named<StakeholderId>,
): Named<EventId> {
  return new Named(events.map((event) => [event.key, writeEvent(pen, event, stakeholders)] as const));
}

function writeEvent(pen: StoryWriter, event: DemoEvent, stakeholders: Named<StakeholderId>): EventId {
  const { key: _, day, lastDay, startTime, endTime, host, minutes, ...facts } = event;
  const actor = pen.actor(undefined, day);
  const id = addEvent(pen.doc, actor, {
    ...facts,
    day: pen.day(day),
    lastDay: pen.maybeDay(lastDay),
    startTime: maybeTime(startTime),
    endTime: maybeTime(endTime),
    hostStakeholderId: stakeholders.maybe(host),
  });
  if (minutes !== undefined) {
    setRichText(pen.doc, actor, { root: "events", id, field: "minutes" }, paragraphs(minutes));
  }
  return id;
}

function maybeTime(text: string | undefined): Time | undefined {
  if (text === undefined || isTime(text)) return text;
  throw new Error(`The demo plan names the hour ${text}, which does not exist`);
}
