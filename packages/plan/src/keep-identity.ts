/**
 * Keeps the former list wherever the new one holds the same entries, so that "unchanged" can be seen by comparing
 * identities. Entries themselves are kept by the section readers.
 */
import type { StepId } from "./ids.ts";
import type { Broken, ByStep, Plan } from "./plan.ts";

/** `next`, with the lists of `former` where they say the same; `former` itself when all do. */
export function keepIdentity(former: Plan, next: Plan): Plan {
  const merged: Plan = {
    meta: next.meta,
    steps: sameList(former.steps, next.steps),
    deletedSteps: sameList(former.deletedSteps, next.deletedSteps),
    checkItems: sameLists(former.checkItems, next.checkItems),
    dependencies: sameList(former.dependencies, next.dependencies),
    ignoredDependencies: sameList(former.ignoredDependencies, next.ignoredDependencies),
    targets: sameLists(former.targets, next.targets),
    helpers: sameLists(former.helpers, next.helpers),
    stakeholders: sameList(former.stakeholders, next.stakeholders),
    deletedStakeholders: sameList(former.deletedStakeholders, next.deletedStakeholders),
    broken: sameBroken(former.broken, next.broken),
  };
  return samePlan(former, merged) ? former : merged;
}

function samePlan(a: Plan, b: Plan): boolean {
  const before = Object.values(a);
  return Object.values(b).every((value, i) => value === before[i]);
}

function sameList<Entry>(former: readonly Entry[], next: readonly Entry[]): readonly Entry[] {
  return former.length === next.length && next.every((entry, i) => entry === former[i]) ? former : next;
}

function sameLists<Entry>(former: ByStep<readonly Entry[]>, next: ByStep<readonly Entry[]>): ByStep<readonly Entry[]> {
  const merged: { [id: StepId]: readonly Entry[] } = {};
  let same = Object.keys(former).length === Object.keys(next).length;
  for (const [key, list] of Object.entries(next)) {
    const id = key as StepId;
    const before = former[id];
    merged[id] = before ? sameList(before, list) : list;
    same &&= merged[id] === before;
  }
  return same ? former : merged;
}

/** Faults are described anew at each reading, so they are compared by what they say. */
function sameBroken(former: readonly Broken[], next: readonly Broken[]): readonly Broken[] {
  return JSON.stringify(former) === JSON.stringify(next) ? former : next;
}
