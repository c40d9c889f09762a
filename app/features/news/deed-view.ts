/** A deed as a page has it: what the server kept of who did what, with the moment as text. */
import { type Deed, type DeedVerb, deedVerbs, isMemberId, type SectionName } from "@zaedno/plan";

export interface DeedView extends Deed {
  readonly at: string;
}

/** The deeds in what came over the wire; anything else is left out. */
export function readDeeds(told: unknown): readonly DeedView[] {
  return Array.isArray(told) ? told.flatMap(readDeed) : [];
}

function readDeed(told: unknown): DeedView[] {
  if (typeof told !== "object" || told === null) return [];
  const { memberId, verb, section, id, at } = { ...absent, ...told };
  if (!isMemberId(memberId) || !isVerb(verb) || !isSection(section)) return [];
  return typeof id === "string" && typeof at === "string" ? [{ memberId, verb, section, id, at }] : [];
}

const absent: Readonly<Record<keyof DeedView, unknown>> = {
  memberId: null,
  verb: null,
  section: null,
  id: null,
  at: null,
};

const isVerb = (value: unknown): value is DeedVerb => deedVerbs.some((verb) => verb === value);
const isSection = (value: unknown): value is SectionName => toldSections.some((name) => name === value);

/** N.B. not the registry: with it all the rules of a plan would come before the first view. */
const toldSections: readonly SectionName[] = [
  "meta",
  "goal",
  "demands",
  "stakeholders",
  "relations",
  "steps",
  "events",
  "messages",
];

/** The newest first; the same deed told again is the newer one. */
export function withDeeds(known: readonly DeedView[], news: readonly DeedView[]): readonly DeedView[] {
  if (news.length === 0) return known;
  const latest = new Map<string, DeedView>();
  for (const deed of [...known, ...news]) {
    const name = nameOf(deed);
    const former = latest.get(name);
    if (former === undefined || former.at < deed.at) latest.set(name, deed);
  }
  return [...latest.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, kept);
}

export const nameOf = ({ memberId, verb, section, id }: Deed): string => [memberId, verb, section, id].join(" ");

const kept = 100;
