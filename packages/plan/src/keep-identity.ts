/**
 * Keeps the former list wherever the new one holds the same entries, so that "unchanged" can be seen by comparing
 * identities. Entries themselves are kept by the section readers.
 */
import type { Broken, Plan } from "./plan.ts";

/** `next`, with the lists of `former` where they say the same; `former` itself when all do. */
export function keepIdentity(former: Plan, next: Plan): Plan {
  const merged: Plan = {
    meta: next.meta,
    goal: next.goal,
    demands: sameList(former.demands, next.demands),
    deletedDemands: sameList(former.deletedDemands, next.deletedDemands),
    steps: sameList(former.steps, next.steps),
    deletedSteps: sameList(former.deletedSteps, next.deletedSteps),
    checkItems: sameGroups(former.checkItems, next.checkItems, sameList),
    dependencies: sameList(former.dependencies, next.dependencies),
    ignoredDependencies: sameList(former.ignoredDependencies, next.ignoredDependencies),
    targets: sameGroups(former.targets, next.targets, sameList),
    helpers: sameGroups(former.helpers, next.helpers, sameList),
    stakeholders: sameList(former.stakeholders, next.stakeholders),
    deletedStakeholders: sameList(former.deletedStakeholders, next.deletedStakeholders),
    positions: sameGroups(former.positions, next.positions, sameFacts),
    coalition: sameGroups(former.coalition, next.coalition, sameFacts),
    relations: sameList(former.relations, next.relations),
    deletedRelations: sameList(former.deletedRelations, next.deletedRelations),
    events: sameList(former.events, next.events),
    deletedEvents: sameList(former.deletedEvents, next.deletedEvents),
    messages: sameList(former.messages, next.messages),
    deletedMessages: sameList(former.deletedMessages, next.deletedMessages),
    audiences: sameGroups(former.audiences, next.audiences, sameList),
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

/** Facts are gathered anew at each reading; their values are plain. */
function sameFacts<Facts extends object>(former: Facts, next: Facts): Facts {
  const before = new Map<string, unknown>(Object.entries(former));
  const now: [string, unknown][] = Object.entries(next);
  return before.size === now.length && now.every(([field, value]) => before.get(field) === value) ? former : next;
}

type Groups<Group> = Readonly<Record<string, Group>>;

function sameGroups<Group>(
  former: Groups<Group>,
  next: Groups<Group>,
  same: (former: Group, next: Group) => Group,
): Groups<Group> {
  const merged = new Map<string, Group>();
  let unchanged = Object.keys(former).length === Object.keys(next).length;
  for (const [id, group] of Object.entries(next)) {
    const before = former[id];
    const kept = before === undefined ? group : same(before, group);
    merged.set(id, kept);
    unchanged &&= kept === before;
  }
  return unchanged ? former : Object.fromEntries(merged);
}

/** Faults are described anew at each reading, so they are compared by what they say. */
function sameBroken(former: readonly Broken[], next: readonly Broken[]): readonly Broken[] {
  return JSON.stringify(former) === JSON.stringify(next) ? former : next;
}
