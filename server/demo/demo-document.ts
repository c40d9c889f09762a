/** Writes the demo plan into a document with the same operations that people use, so that it obeys the same rules. */
import {
  type Actor,
  addCheckItem,
  addDependency,
  addStakeholder,
  addStep,
  addTarget,
  addWeeks,
  createPlan,
  type Day,
  day,
  daysBetween,
  type MemberId,
  type PlanId,
  type StakeholderId,
  type StepId,
  toggleCheckItem,
} from "@zaedno/plan";
import * as Y from "yjs";
import type { PersonKey } from "./demo-people.ts";
import { demoPlanFacts, storyBegins, storyToday } from "./demo-plan.ts";
import { demoStakeholders } from "./demo-stakeholders.ts";
import { type DemoStep, demoSteps } from "./demo-steps.ts";

export interface DemoDocumentFacts {
  readonly planId: PlanId;
  readonly today: Day;
  readonly members: ReadonlyMap<PersonKey, MemberId>;
}

/** The document as one update. */
export function demoDocument({ planId, today, members }: DemoDocumentFacts): Uint8Array {
  const doc = new Y.Doc();
  const weeks = weeksToShift(today);
  const shifted = (text: string): Day => addWeeks(day(text), weeks);
  createPlan(doc, { planId, ...demoPlanFacts });
  const actorOn = (person: PersonKey | undefined, on: Day): Actor => ({
    memberId: memberOf(members, person ?? "nadya"),
    today: on,
    now: `${shifted(storyBegins)}T12:00:00.000Z`,
  });
  const stakeholders = writeStakeholders(doc, actorOn("nadya", shifted(storyBegins)));
  const steps = new Map<string, StepId>();
  for (const step of demoSteps) {
    const actor = actorOn(step.owner, shifted(step.due));
    const owner = step.owner === undefined ? undefined : memberOf(members, step.owner);
    steps.set(step.key, writeStep(doc, actor, step, { owner, shifted }));
  }
  for (const step of demoSteps) join(doc, actorOn(step.owner, shifted(step.due)), step, { steps, stakeholders });
  return Y.encodeStateAsUpdate(doc);
}

/** Whole weeks, so that no meeting lands on a Sunday; the nearest, so that the story's "today" is at most three days off. */
export function weeksToShift(today: Day): number {
  return Math.round(daysBetween(day(storyToday), today) / 7);
}

function writeStakeholders(doc: Y.Doc, actor: Actor): ReadonlyMap<string, StakeholderId> {
  return new Map(demoStakeholders.map(({ key, ...facts }) => [key, addStakeholder(doc, actor, facts)]));
}

interface StepFacts {
  readonly owner: MemberId | undefined;
  readonly shifted: (text: string) => Day;
}

function writeStep(doc: Y.Doc, actor: Actor, step: DemoStep, { owner, shifted }: StepFacts): StepId {
  const { title, tactic, column, legalKey } = step;
  const days = { start: shifted(step.start), due: shifted(step.due) };
  const id = addStep(doc, actor, { title, tactic, column, legalKey, ownerId: owner, ...days });
  for (const { text, done } of step.checks ?? []) {
    const item = addCheckItem(doc, actor, id, { text });
    if (done) toggleCheckItem(doc, actor, item, true);
  }
  return id;
}

interface Written {
  readonly steps: ReadonlyMap<string, StepId>;
  readonly stakeholders: ReadonlyMap<string, StakeholderId>;
}

function join(doc: Y.Doc, actor: Actor, step: DemoStep, { steps, stakeholders }: Written): void {
  const after = named(steps, step.key);
  for (const before of step.after ?? []) addDependency(doc, actor, { before: named(steps, before), after });
  for (const target of step.targets ?? []) addTarget(doc, actor, after, named(stakeholders, target));
}

function memberOf(members: ReadonlyMap<PersonKey, MemberId>, person: PersonKey): MemberId {
  return named(members, person);
}

function named<Key, Id>(ids: ReadonlyMap<Key, Id>, key: Key): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo plan names ${String(key)}, which is not in it`);
  return id;
}
