/** From entries to a plan: sorted, grouped, circles and twins left out. Nothing here is stored. */
import type * as Y from "yjs";
import type { StepId } from "./ids.ts";
import { byRank } from "./ordering.ts";
import type { ByStep, Plan } from "./plan.ts";
import { byAge, byBrokenEntry, byDeletion, byEnds, byField, byKind, byPlace, byWhen } from "./plan-orders.ts";
import { SectionReader } from "./section-reader.ts";
import type { CheckItem } from "./sections/check-items/check-items.ts";
import type { CoalitionPlace } from "./sections/coalition.ts";
import { cutCircles } from "./sections/dependency-circles.ts";
import type { Entity } from "./sections/entity.ts";
import { factSheets } from "./sections/facts.ts";
import { sections } from "./sections/index.ts";
import { emptyMeta } from "./sections/meta.ts";
import type { Position } from "./sections/positions.ts";
import { shownRelations } from "./sections/relations.ts";

/** Reads a whole document. Never throws, whatever is stored; what can't be shown is in `broken`. */
export function readPlan(doc: Y.Doc): Plan {
  return assemblePlan(readSections(doc));
}

export type SectionReaders = ReturnType<typeof readSections>;

/** One reader per section of the registry. */
export function readSections(doc: Y.Doc) {
  return {
    meta: new SectionReader(doc, sections.meta),
    goal: new SectionReader(doc, sections.goal),
    demands: new SectionReader(doc, sections.demands),
    steps: new SectionReader(doc, sections.steps),
    checkItems: new SectionReader(doc, sections.checkItems),
    dependencies: new SectionReader(doc, sections.dependencies),
    links: new SectionReader(doc, sections.links),
    stakeholders: new SectionReader(doc, sections.stakeholders),
    positions: new SectionReader(doc, sections.positions),
    coalition: new SectionReader(doc, sections.coalition),
    relations: new SectionReader(doc, sections.relations),
    events: new SectionReader(doc, sections.events),
    messages: new SectionReader(doc, sections.messages),
  };
}

export function assemblePlan(readers: SectionReaders): Plan {
  return {
    meta: readers.meta.entries()[0] ?? emptyMeta,
    goal: readers.goal.entries()[0] ?? {},
    ...demandsOf(readers),
    ...stepsOf(readers),
    ...peopleOf(readers),
    ...eventsOf(readers),
    ...messagesOf(readers),
    broken: Object.values(readers)
      .flatMap((reader) => reader.broken())
      .sort(byBrokenEntry),
  };
}

function demandsOf(readers: SectionReaders) {
  const { there, gone } = parted(readers.demands.entries());
  return { demands: there.sort(byAge), deletedDemands: gone };
}

function stepsOf(readers: SectionReaders) {
  const all = readers.steps.entries();
  const { there, gone } = parted(all);
  const circles = cutCircles(readers.dependencies.entries(), among(there));
  const links = readers.links.entries().sort(byEnds);
  return {
    steps: there.sort(byPlace),
    deletedSteps: gone,
    checkItems: itemsByStep(readers.checkItems.entries(), among(all)),
    dependencies: circles.kept,
    ignoredDependencies: circles.setAside,
    targets: linkedFrom(links.filter((link) => link.type === "step.target")),
    helpers: linkedFrom(links.filter((link) => link.type === "step.helper")),
  };
}

function peopleOf(readers: SectionReaders) {
  const { there, gone } = parted(readers.stakeholders.entries());
  const relations = parted(readers.relations.entries());
  const isThere = among(there);
  return {
    stakeholders: there.sort(byAge),
    deletedStakeholders: gone,
    positions: factSheets<Position>(readers.positions.entries().sort(byField), isThere),
    coalition: factSheets<CoalitionPlace>(readers.coalition.entries().sort(byField), isThere),
    relations: shownRelations(relations.there.sort(byAge), isThere),
    deletedRelations: relations.gone,
  };
}

function eventsOf(readers: SectionReaders) {
  const { there, gone } = parted(readers.events.entries());
  return { events: there.sort(byWhen), deletedEvents: gone };
}

function messagesOf(readers: SectionReaders) {
  const { there, gone } = parted(readers.messages.entries());
  const links = readers.links.entries().sort(byEnds);
  return {
    messages: there.sort(byKind),
    deletedMessages: gone,
    audiences: linkedFrom(links.filter((link) => link.type === "message.stakeholder")),
  };
}

/** Those that are there, and the deleted ones, latest deletion first. */
function parted<Thing extends Entity>(things: readonly Thing[]): { there: Thing[]; gone: Thing[] } {
  return {
    there: things.filter(({ deletedAt }) => deletedAt === undefined),
    gone: things.filter(({ deletedAt }) => deletedAt !== undefined).sort(byDeletion),
  };
}

function among<Id extends string>(things: readonly { readonly id: Id }[]): (id: Id) => boolean {
  const ids = new Set(things.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** [C5] Items of steps that aren't here stay out. */
function itemsByStep(items: readonly CheckItem[], isHere: (id: StepId) => boolean): ByStep<readonly CheckItem[]> {
  const shown = items.filter((item) => item.deletedAt === undefined && isHere(item.stepId)).sort(byRank);
  return grouped(shown.map((item) => [item.stepId, item]));
}

/** What the links of one type lead to, by where they come from. */
function linkedFrom<To>(links: readonly { readonly from: string; readonly to: To }[]): Record<string, readonly To[]> {
  return grouped(links.map(({ from, to }) => [from, to]));
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Record<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [id, value] of pairs) {
    const group = groups.get(id);
    if (group) group.push(value);
    else groups.set(id, [value]);
  }
  return Object.fromEntries(groups);
}
