/** Writes a demo plan into a document with the same operations that people use, so that it obeys the same rules. */
import {
  addDemand,
  addWeeks,
  createPlan,
  type Day,
  day,
  daysBetween,
  editGoal,
  editPlan,
  type MemberId,
  type PlanId,
} from "@zaedno/plan";
import type { NotedDeed } from "@zaedno/programme";
import * as Y from "yjs";
import type { PersonKey } from "./demo-people.ts";
import { type DemoPlan, storyBegins, storyToday } from "./demo-plan.ts";
import { type Story, StoryWriter } from "./story-writer.ts";
import { writeEvents } from "./write-events.ts";
import { writeMessages } from "./write-messages.ts";
import { writePeople } from "./write-people.ts";
import { writeSteps } from "./write-steps.ts";

export interface DemoDocumentFacts {
  readonly planId: PlanId;
  readonly today: Day;
  readonly members: ReadonlyMap<PersonKey, MemberId>;
  /** Who writes what the story gives to nobody in particular. */
  readonly writer: PersonKey;
}

export interface DemoDocument {
  /** The document as one update. */
  readonly update: Uint8Array;
  /** For the history, which knows only of what people do while the server looks on. */
  readonly deeds: readonly NotedDeed[];
}

export function demoDocument(plan: DemoPlan, { planId, today, members, writer }: DemoDocumentFacts): DemoDocument {
  const doc = new Y.Doc();
  const weeks = weeksToShift(today);
  const story: Story = { doc, members, writer, shifted: (text) => addWeeks(day(text), weeks) };
  const { phase, ...facts } = plan.facts;
  createPlan(doc, { planId, ...facts });
  const pen = new StoryWriter(story);
  const begin = pen.actor(undefined, storyBegins);
  editPlan(doc, begin, { phase });
  editGoal(doc, begin, plan.goal);
  const stakeholders = writePeople(pen, plan);
  const { primary, secondary, due, ...demand } = plan.demand;
  addDemand(doc, begin, {
    ...demand,
    due: pen.day(due),
    primaryTargetId: stakeholders.of(primary),
    secondaryTargetId: secondary === undefined ? undefined : stakeholders.of(secondary),
  });
  const events = writeEvents(pen, plan.events, stakeholders);
  const steps = writeSteps(pen, plan.steps, { stakeholders, events });
  writeMessages(pen, plan.messages, stakeholders);
  const deeds = (plan.news ?? []).map(({ person, verb, step, minutesAgo }): NotedDeed => {
    const at = new Date(Date.now() - minutesAgo * 60_000);
    return { memberId: pen.member(person), verb, section: "steps", id: steps.of(step), at };
  });
  return { update: Y.encodeStateAsUpdate(doc), deeds };
}

/** Whole weeks, so that no meeting lands on a Sunday; the nearest, so that the story's "today" is at most three days off. */
export function weeksToShift(today: Day): number {
  return Math.round(daysBetween(day(storyToday), today) / 7);
}
