/** What must hold of any plan that anybody reads, at any moment, whatever has or hasn't arrived. */

import { isMutual, messageKinds } from "../choices.ts";
import { byRank } from "../ordering.ts";
import type { Plan } from "../plan.ts";
import type { Dependency } from "../sections/dependency-circles.ts";

import { stepColumns } from "../sections/steps/step-columns.ts";

/** The invariants that a plan breaks, in words; empty when it keeps all. */
export function brokenInvariants(plan: Plan): string[] {
  return [
    ...once("step", [...plan.steps, ...plan.deletedSteps]),
    ...once("check item", Object.values(plan.checkItems).flat()),
    ...once("stakeholder", [...plan.stakeholders, ...plan.deletedStakeholders]),
    ...once("demand", [...plan.demands, ...plan.deletedDemands]),
    ...once("relation", [...plan.relations, ...plan.deletedRelations]),
    ...once("event", [...plan.events, ...plan.deletedEvents]),
    ...once("message", [...plan.messages, ...plan.deletedMessages]),
    ...stepFaults(plan),
    ...itemFaults(plan),
    ...peopleFaults(plan),
    ...eventFaults(plan),
    ...messageFaults(plan),
    ...dependencyFaults(plan),
  ];
}

function once(what: string, entries: readonly { readonly id: string }[]): string[] {
  const ids = entries.map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} ${id} is there twice`);
}

function stepFaults(plan: Plan): string[] {
  return plan.steps.flatMap((step, i) => {
    const next = plan.steps[i + 1];
    const ranked = (of: typeof step) => ({ id: of.id, rank: of.place.rank });
    return [
      ...(stepColumns.includes(step.place.column) ? [] : [`step ${step.id} is in no column`]),
      ...(next && byRank(ranked(step), ranked(next)) >= 0 ? [`steps ${step.id} and ${next.id} are out of order`] : []),
      ...(step.start && step.due && step.due < step.start ? [`step ${step.id} is due before it starts`] : []),
      ...(step.doneOn && step.place.column !== "done" ? [`step ${step.id} has a done day in another column`] : []),
      ...(step.title.length < 1 || step.title.length > 300 ? [`step ${step.id} has no proper title`] : []),
      ...(step.deletedAt ? [`step ${step.id} is deleted and shown`] : []),
    ];
  });
}

function itemFaults(plan: Plan): string[] {
  const steps = new Set<string>([...plan.steps, ...plan.deletedSteps].map(({ id }) => id));
  return Object.entries(plan.checkItems).flatMap(([stepId, items]) => [
    ...(steps.has(stepId) ? [] : [`check items of the unknown step ${stepId} are shown`]),
    ...items.filter((item) => item.stepId !== stepId).map((item) => `item ${item.id} is shown in a wrong step`),
    ...items.flatMap((item, i) => {
      const next = items[i + 1];
      return next && byRank(item, next) >= 0 ? [`items ${item.id} and ${next.id} are out of order`] : [];
    }),
  ]);
}

function peopleFaults(plan: Plan): string[] {
  const there = new Set<string>(plan.stakeholders.map(({ id }) => id));
  const facts = [...Object.keys(plan.positions), ...Object.keys(plan.coalition)];
  const pairs = plan.relations.map(({ from, to, type }) =>
    isMutual(type) ? [type, ...[from, to].sort()].join(" ") : `${type} ${from} ${to}`,
  );
  return [
    ...facts.filter((id) => !there.has(id)).map((id) => `facts about ${id}, who is not there, are shown`),
    ...pairs.filter((pair, i) => pairs.indexOf(pair) !== i).map((pair) => `relation ${pair} is shown twice`),
    ...plan.relations.flatMap(({ id, from, to }) => [
      ...(from === to ? [`relation ${id} leads to itself`] : []),
      ...(there.has(from) && there.has(to) ? [] : [`relation ${id} leads nowhere`]),
    ]),
  ];
}

function eventFaults({ events }: Plan): string[] {
  return events.flatMap(({ id, day, lastDay, startTime, endTime }, i) => {
    const next = events[i + 1];
    const isOneDay = lastDay === undefined || lastDay === day;
    return [
      ...(next && next.day < day ? [`events ${id} and ${next.id} are out of order`] : []),
      ...(lastDay !== undefined && lastDay < day ? [`event ${id} ends before it begins`] : []),
      ...(isOneDay && startTime && endTime && endTime <= startTime ? [`event ${id} is over before it starts`] : []),
    ];
  });
}

function messageFaults({ messages, deletedMessages }: Plan): string[] {
  const kinds = messages.map(({ kind }) => messageKinds.indexOf(kind));
  return [
    ...(kinds.every((kind, i) => kind >= (kinds[i - 1] ?? 0)) ? [] : ["messages are out of order"]),
    ...[...messages, ...deletedMessages].flatMap(({ id, excerpt, words }) =>
      excerpt.length > 161 || !Number.isInteger(words) ? [`message ${id} shows too much`] : [],
    ),
  ];
}

function dependencyFaults(plan: Plan): string[] {
  const live = new Set<string>(plan.steps.map(({ id }) => id));
  const shown = plan.dependencies.filter(({ before, after }) => live.has(before) && live.has(after));
  return leavesCircle(shown) ? ["dependencies go round in a circle"] : [];
}

/** Takes away steps that wait for nothing until none is left, or none can be taken: then there is a circle. */
function leavesCircle(dependencies: readonly Dependency[]): boolean {
  let left = dependencies;
  for (;;) {
    const waiting = new Set(left.map(({ after }) => after));
    const rest = left.filter(({ before }) => waiting.has(before));
    if (rest.length === left.length) return left.length > 0;
    left = rest;
  }
}
