/** What was found, by the pages where it is looked at: the page with the best find first. */
import type { Found, Plan, SectionName } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { thingAddress } from "../editing/plan-things.ts";

export interface FoundOnPage {
  readonly label: TextId;
  readonly icon: IconName;
  readonly results: readonly FoundResult[];
}

export interface FoundResult {
  /** Different for each find of a list. */
  readonly key: string;
  readonly to: string;
  readonly title: string;
  /** The words around what was found; null where that is the title itself. */
  readonly within: TextId | null;
  readonly parts: MarkedParts;
  readonly isInTitle: boolean;
}

/** Before what was found, what was found, after it. */
export type MarkedParts = readonly [before: string, found: string, after: string];

export function resultsByPage(all: readonly Found[], plan: Plan, planId: string): readonly FoundOnPage[] {
  const groups = new Map<TextId, { icon: IconName; results: FoundResult[] }>();
  for (const [at, found] of all.entries()) {
    const { label, icon } = pageOf[found.section];
    const group = groups.get(label) ?? { icon, results: [] };
    group.results.push(resultOf(found, `${at}`, plan, planId));
    groups.set(label, group);
  }
  return [...groups].map(([label, group]) => ({ label, ...group }));
}

function resultOf(found: Found, key: string, plan: Plan, planId: string): FoundResult {
  const { section, title, snippet, match } = found;
  return {
    key,
    to: thingAddress(plan, planId, found.id) ?? recordAddress(found, planId),
    title,
    within: placeInThing[section] ?? null,
    parts: [snippet.slice(0, match[0]), snippet.slice(match[0], match[1]), snippet.slice(match[1])],
    isInTitle: titleFields.has(`${section}.${found.field}`),
  };
}

const titleFields: ReadonlySet<string> = new Set([
  "meta.title",
  "demands.text",
  "steps.title",
  "stakeholders.name",
  "events.title",
  "messages.title",
]);

/** Of what the plan has only one. */
function recordAddress({ section, field }: Found, planId: string): string {
  if (section !== "goal") return `/plans/${planId}`;
  return `/plans/${planId}/issue#${field.startsWith("org") ? "organisation" : "goals"}`;
}

interface PageOfSection {
  readonly label: TextId;
  readonly icon: IconName;
}

const overview: PageOfSection = { label: "shell.home", icon: "layout-dashboard" };
const issue: PageOfSection = { label: "shell.issue", icon: "target" };
const people: PageOfSection = { label: "shell.people", icon: "users" };
const steps: PageOfSection = { label: "shell.steps", icon: "square-kanban" };

const pageOf: Readonly<Record<SectionName, PageOfSection>> = {
  meta: overview,
  goal: issue,
  demands: issue,
  stakeholders: people,
  positions: people,
  coalition: people,
  relations: people,
  steps,
  checkItems: steps,
  dependencies: steps,
  links: steps,
  events: { label: "shell.calendar", icon: "calendar-days" },
  messages: { label: "shell.text", icon: "message-square-quote" },
};

/** Where it stands when that is not plain from the thing itself. */
const placeInThing: Readonly<Partial<Record<SectionName, TextId>>> = {
  checkItems: "find.inCheckList",
  positions: "find.inPosition",
  coalition: "find.inCoalition",
  relations: "find.inRelations",
  goal: "find.inGoals",
};
