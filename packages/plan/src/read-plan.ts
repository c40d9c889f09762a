/** From entries to a plan: sorted, grouped by step, circles cut. Nothing here is stored. */
import type * as Y from "yjs";
import type { MemberId, StakeholderId, StepId } from "./ids.ts";
import { byRank } from "./ordering.ts";
import type { Broken, ByStep, Plan } from "./plan.ts";
import { SectionReader } from "./section-reader.ts";
import type { CheckItem } from "./sections/check-items/check-items.ts";
import { cutCircles } from "./sections/dependency-circles.ts";
import type { Entity } from "./sections/entity.ts";
import { sections } from "./sections/index.ts";
import type { Link } from "./sections/links.ts";
import { emptyMeta } from "./sections/meta.ts";
import type { Stakeholder } from "./sections/stakeholders.ts";
import type { Step } from "./sections/steps/steps.ts";

/** Reads a whole document. Never throws, whatever is stored; what can't be shown is in `broken`. */
export function readPlan(doc: Y.Doc): Plan {
  return assemblePlan(readSections(doc));
}

export type SectionReaders = ReturnType<typeof readSections>;

/** One reader per section of the registry. */
export function readSections(doc: Y.Doc) {
  return {
    meta: new SectionReader(doc, sections.meta),
    steps: new SectionReader(doc, sections.steps),
    checkItems: new SectionReader(doc, sections.checkItems),
    dependencies: new SectionReader(doc, sections.dependencies),
    links: new SectionReader(doc, sections.links),
    stakeholders: new SectionReader(doc, sections.stakeholders),
  };
}

export function assemblePlan(readers: SectionReaders): Plan {
  const steps = readers.steps.entries().sort(byPlace);
  const isLive = liveIn(steps);
  const circles = cutCircles(readers.dependencies.entries(), isLive);
  const links = readers.links.entries().sort(byEnds);
  const stakeholders = readers.stakeholders.entries().sort(byAge);
  return {
    meta: readers.meta.entries()[0] ?? emptyMeta,
    steps: steps.filter(isThere),
    deletedSteps: steps.filter(isGone).sort(byDeletion),
    checkItems: itemsByStep(readers.checkItems.entries(), new Set(steps.map(({ id }) => id))),
    dependencies: circles.kept,
    ignoredDependencies: circles.setAside,
    targets: targetsByStep(links),
    helpers: helpersByStep(links),
    stakeholders: stakeholders.filter(isThere),
    deletedStakeholders: stakeholders.filter(isGone).sort(byDeletion),
    broken: Object.values(readers)
      .flatMap((reader) => reader.broken())
      .sort(byBrokenEntry),
  };
}

const isThere = ({ deletedAt }: Entity): boolean => deletedAt === undefined;
const isGone = ({ deletedAt }: Entity): boolean => deletedAt !== undefined;

function liveIn(steps: readonly Step[]): (id: StepId) => boolean {
  const live = new Set(steps.filter(isThere).map(({ id }) => id));
  return (id) => live.has(id);
}

function byPlace(a: Step, b: Step): number {
  return byRank({ id: a.id, rank: a.place.rank }, { id: b.id, rank: b.place.rank });
}

/** N.B. by code unit, not by a language's alphabet: server and browser must agree to the letter. Screens sort for reading. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const byAge = (a: Stakeholder, b: Stakeholder): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);

const byEnds = (a: Link, b: Link): number => compare(a.from, b.from) || compare(a.to, b.to);

const byDeletion = (a: Entity, b: Entity): number =>
  compare(b.deletedAt ?? "", a.deletedAt ?? "") || compare(a.id, b.id);

const byBrokenEntry = (a: Broken, b: Broken): number =>
  compare(a.section, b.section) || compare(a.id, b.id) || compare(a.field ?? "", b.field ?? "");

/** [C5] Items of steps that aren't here stay out. */
function itemsByStep(items: readonly CheckItem[], steps: ReadonlySet<StepId>): ByStep<readonly CheckItem[]> {
  const shown = items.filter((item) => isThere(item) && steps.has(item.stepId)).sort(byRank);
  return grouped(shown, (item) => [item.stepId, item]);
}

function targetsByStep(links: readonly Link[]): ByStep<readonly StakeholderId[]> {
  return grouped(
    links.flatMap((link) => (link.type === "step.target" ? [link] : [])),
    ({ from, to }) => [from, to],
  );
}

function helpersByStep(links: readonly Link[]): ByStep<readonly MemberId[]> {
  return grouped(
    links.flatMap((link) => (link.type === "step.helper" ? [link] : [])),
    ({ from, to }) => [from, to],
  );
}

function grouped<Entry, Value>(
  entries: readonly Entry[],
  place: (entry: Entry) => readonly [StepId, Value],
): ByStep<readonly Value[]> {
  const groups: { [id: StepId]: Value[] } = {};
  for (const [step, value] of entries.map(place)) {
    const group = groups[step];
    if (group) group.push(value);
    else groups[step] = [value];
  }
  return groups;
}
