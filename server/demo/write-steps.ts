/** Writes the steps of a demo plan: what is done by whom, what it waits for, towards whom it goes. */
import {
  addCheckItem,
  addDependency,
  addStep,
  addTarget,
  type EventId,
  type StakeholderId,
  type StepId,
  toggleCheckItem,
} from "@zaedno/plan";
import type { DemoStep } from "./demo-plan.ts";
import { Named, type StoryWriter } from "./story-writer.ts";

interface Around {
  readonly stakeholders: Named<StakeholderId>;
  readonly events: Named<EventId>;
}

export function writeSteps(pen: StoryWriter, steps: readonly DemoStep[], around: Around): Named<StepId> {
  const written = new Named(steps.map((step) => [step.key, writeStep(pen, step, around)] as const));
  for (const step of steps) join(pen, step, written, around.stakeholders);
  return written;
}

function writeStep(pen: StoryWriter, step: DemoStep, { events }: Around): StepId {
  const { title, tactic, column, legalKey } = step;
  const actor = pen.actor(step.owner, step.start);
  const id = addStep(pen.doc, actor, {
    title,
    tactic,
    column,
    legalKey,
    start: pen.day(step.start),
    due: pen.day(step.due),
    ownerId: pen.maybeMember(step.owner),
    eventId: events.maybe(step.event),
  });
  for (const { text, done } of step.checks ?? []) {
    const item = addCheckItem(pen.doc, actor, id, { text });
    if (done) toggleCheckItem(pen.doc, actor, item, true);
  }
  return id;
}

function join(pen: StoryWriter, step: DemoStep, steps: Named<StepId>, stakeholders: Named<StakeholderId>): void {
  const actor = pen.actor(step.owner, step.start);
  const after = steps.of(step.key);
  for (const before of step.after ?? []) addDependency(pen.doc, actor, { before: steps.of(before), after });
  for (const target of step.targets ?? []) addTarget(pen.doc, actor, after, stakeholders.of(target));
}
