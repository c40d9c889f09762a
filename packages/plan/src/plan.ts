/**
 * A plan as everybody reads it: plain, immutable, and the same on the server and on every device that has received the
 * same changes. It can be sent as JSON; a page drawn from it on the server is taken over unchanged by the browser.
 */
import type { DemandId, EventId, MemberId, MessageId, StakeholderId, StepId } from "./ids.ts";
import type { CheckItem } from "./sections/check-items/check-items.ts";
import type { CoalitionPlace } from "./sections/coalition.ts";
import type { Demand } from "./sections/demands.ts";
import { type Dependency, reaches } from "./sections/dependency-circles.ts";
import type { PlanEvent } from "./sections/events.ts";
import type { ByStakeholder } from "./sections/facts.ts";
import type { Goal } from "./sections/goal.ts";
import type { Message } from "./sections/messages.ts";
import type { Meta } from "./sections/meta.ts";
import type { Position } from "./sections/positions.ts";
import type { Relation } from "./sections/relations.ts";
import type { SectionName } from "./sections/section.ts";
import type { Stakeholder } from "./sections/stakeholders.ts";
import type { Step } from "./sections/steps/steps.ts";

/** N.B. no rich text in here: of messages and minutes only the beginning; pages that need a body ask the document. */
export interface Plan {
  readonly meta: Meta;
  readonly goal: Goal;
  /** Oldest first; the first is the main one. */
  readonly demands: readonly Demand[];
  readonly deletedDemands: readonly Demand[];
  /** All columns together, by rank, without deleted ones. */
  readonly steps: readonly Step[];
  /** Latest deletion first, as in all lists of deleted things. */
  readonly deletedSteps: readonly Step[];
  /** In order, without deleted ones; steps without items have no entry. */
  readonly checkItems: ByStep<readonly CheckItem[]>;
  /** Without circles. */
  readonly dependencies: readonly Dependency[];
  /** Two people together closed a circle with these: shown to the group, so that they choose. */
  readonly ignoredDependencies: readonly Dependency[];
  readonly targets: ByStep<readonly StakeholderId[]>;
  readonly helpers: ByStep<readonly MemberId[]>;
  readonly stakeholders: readonly Stakeholder[];
  readonly deletedStakeholders: readonly Stakeholder[];
  /** Private. Of stakeholders who are there; those of whom nothing is noted have no entry. */
  readonly positions: ByStakeholder<Position>;
  readonly coalition: ByStakeholder<CoalitionPlace>;
  /** One of each type for a pair, both of whose ends are there; oldest first. */
  readonly relations: readonly Relation[];
  readonly deletedRelations: readonly Relation[];
  /** By day and time. */
  readonly events: readonly PlanEvent[];
  readonly deletedEvents: readonly PlanEvent[];
  /** Narrative, core, audience, answer, story, press; in each the oldest first. */
  readonly messages: readonly Message[];
  readonly deletedMessages: readonly Message[];
  /** For whom a message is; messages for everybody have no entry. */
  readonly audiences: ByMessage<readonly StakeholderId[]>;
  /** What could not be shown as it is stored, until the server has repaired it. */
  readonly broken: readonly Broken[];
}

export type ByStep<Value> = { readonly [id: StepId]: Value };
export type ByMessage<Value> = { readonly [id: MessageId]: Value };

export interface Broken {
  readonly section: SectionName;
  /** Key of the entry in its root. */
  readonly id: string;
  /** The field that is left out or mended, or null when the whole entry is left out. */
  readonly field: string | null;
  readonly rule: string;
}

/** What an id points to when that is deleted or not here: a grey chip, never an error. */
export interface Missing<Id> {
  readonly missing: true;
  readonly id: Id;
}

export function stepOf(plan: Plan, id: StepId): Step | Missing<StepId> {
  return plan.steps.find((step) => step.id === id) ?? { missing: true, id };
}

export function stakeholderOf(plan: Plan, id: StakeholderId): Stakeholder | Missing<StakeholderId> {
  return plan.stakeholders.find((stakeholder) => stakeholder.id === id) ?? { missing: true, id };
}

export function demandOf(plan: Plan, id: DemandId): Demand | Missing<DemandId> {
  return plan.demands.find((demand) => demand.id === id) ?? { missing: true, id };
}

/** [W6] What the whole plan is about; undefined while the group has no demand. */
export function mainDemand(plan: Plan): Demand | undefined {
  return plan.demands[0];
}

/** The stakeholders a demand is aimed at, the first one first. */
export function targetsOfDemand(plan: Plan, demand: Demand): (Stakeholder | Missing<StakeholderId>)[] {
  return [demand.primaryTargetId, demand.secondaryTargetId].flatMap((id) =>
    id === undefined ? [] : [stakeholderOf(plan, id)],
  );
}

export function eventOf(plan: Plan, id: EventId): PlanEvent | Missing<EventId> {
  return plan.events.find((event) => event.id === id) ?? { missing: true, id };
}

export function messageOf(plan: Plan, id: MessageId): Message | Missing<MessageId> {
  return plan.messages.find((message) => message.id === id) ?? { missing: true, id };
}

/** True when `after` could be made to wait for `before` as the plan stands; what a form offers. */
export function canDepend({ steps, dependencies }: Plan, before: StepId, after: StepId): boolean {
  const live = new Set(steps.map(({ id }) => id));
  const shown = dependencies.filter((edge) => live.has(edge.before) && live.has(edge.after));
  return before !== after && live.has(before) && live.has(after) && !reaches(shown, after, before);
}

export function isMissing(found: object): found is Missing<string> {
  return "missing" in found;
}
