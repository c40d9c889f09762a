/**
 * What happened on a day: the deeds that the server has kept, and what the plan itself tells of work that the server
 * has not seen yet, as while there is no internet.
 */
import { type Day, isDay, type MemberId, type Plan, planTimeZone, type SectionName, today } from "@zaedno/plan";
import { thingTitle } from "../editing/plan-things.ts";
import type { DeedView } from "../news/deed-view.ts";
import type { NewsItem } from "./news.ts";

interface Dated {
  readonly id: string;
  readonly createdBy: MemberId;
  readonly createdAt: string;
  readonly updatedBy: MemberId;
  readonly deletedAt?: string;
}

/** The newest first. */
export function newsOfDay(plan: Plan, deeds: readonly DeedView[], day: Day): readonly NewsItem[] {
  const kept = deeds.filter(({ at }) => dayOf(at) === day).flatMap((deed) => keptItem(plan, deed));
  const isKept = new Set(kept.map(nameOfItem));
  const unseen = toldByPlan(plan, day).filter((item) => !isKept.has(nameOfItem(item)));
  return [...kept, ...unseen].sort((a, b) => sortKey(b).localeCompare(sortKey(a)));
}

const nameOfItem = ({ memberId, verb, thing }: NewsItem): string => [memberId, verb, thing.id].join(" ");

/** Nothing is told of a thing that is not here any more. */
function keptItem(plan: Plan, { memberId, verb, section, id, at }: DeedView): NewsItem[] {
  const isRecord = section === "meta" || section === "goal";
  const title = isRecord ? "" : thingTitle(plan, id);
  return title === null ? [] : [{ memberId, verb, thing: { section, id, title }, at }];
}

function toldByPlan(plan: Plan, day: Day): readonly NewsItem[] {
  const isThen = (moment: string | undefined) => moment !== undefined && dayOf(moment) === day;
  const told = ofPlan(plan).flatMap(({ section, title, entry }): NewsItem[] => {
    const thing = { section, id: entry.id, title };
    if (entry.deletedAt !== undefined)
      return isThen(entry.deletedAt)
        ? [{ memberId: entry.updatedBy, verb: "deleted", thing, at: entry.deletedAt }]
        : [];
    return isThen(entry.createdAt) ? [{ memberId: entry.createdBy, verb: "added", thing, at: entry.createdAt }] : [];
  });
  return [...told, ...doneOn(plan, day)];
}

function doneOn({ steps }: Plan, day: Day): NewsItem[] {
  return steps
    .filter(({ doneOn }) => doneOn === day)
    .map(({ id, title, updatedBy }) => ({
      memberId: updatedBy,
      verb: "done",
      thing: { section: "steps", id, title },
      at: day,
    }));
}

interface Entry {
  readonly section: SectionName;
  readonly title: string;
  readonly entry: Dated;
}

function ofPlan(plan: Plan): readonly Entry[] {
  const titled = (section: SectionName, things: readonly (Dated & { readonly title: string })[]) =>
    things.map((entry): Entry => ({ section, title: entry.title, entry }));
  return [
    ...titled("steps", [...plan.steps, ...plan.deletedSteps]),
    ...titled("events", [...plan.events, ...plan.deletedEvents]),
    ...titled("messages", [...plan.messages, ...plan.deletedMessages]),
    ...[...plan.demands, ...plan.deletedDemands].map(
      (entry): Entry => ({ section: "demands", title: entry.text, entry }),
    ),
    ...[...plan.stakeholders, ...plan.deletedStakeholders].map(
      (entry): Entry => ({ section: "stakeholders", title: entry.name, entry }),
    ),
  ];
}

function dayOf(moment: string): Day | null {
  const date = new Date(moment);
  return Number.isNaN(date.valueOf()) ? null : today(planTimeZone, date);
}

/** What is known only by its day is as old as its noon. */
function sortKey({ at }: NewsItem): string {
  return isDay(at) ? `${at}T12:00:00.000Z` : at;
}
