/**
 * A plan as everybody reads it: plain, immutable, and the same on the server and on every device that has received the
 * same changes. It can be sent as JSON; a page drawn from it on the server is taken over unchanged by the browser.
 */
import type { MemberId, StakeholderId, StepId } from "./ids.ts";
import type { CheckItem } from "./sections/check-items/check-items.ts";
import { type Dependency, reaches } from "./sections/dependency-circles.ts";
import type { Meta } from "./sections/meta.ts";
import type { SectionName } from "./sections/section.ts";
import type { Stakeholder } from "./sections/stakeholders.ts";
import type { Step } from "./sections/steps/steps.ts";

export interface Plan {
  readonly meta: Meta;
  /** All columns together, by rank, without deleted ones. */
  readonly steps: readonly Step[];
  /** Latest deletion first. */
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
  /** What could not be shown as it is stored, until the server has repaired it. */
  readonly broken: readonly Broken[];
}

export type ByStep<Value> = { readonly [id: StepId]: Value };

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

/** True when `after` could be made to wait for `before` as the plan stands; what a form offers. */
export function canDepend({ steps, dependencies }: Plan, before: StepId, after: StepId): boolean {
  const live = new Set(steps.map(({ id }) => id));
  const shown = dependencies.filter((edge) => live.has(edge.before) && live.has(edge.after));
  return before !== after && live.has(before) && live.has(after) && !reaches(shown, after, before);
}

export function isMissing(found: object): found is Missing<string> {
  return "missing" in found;
}
