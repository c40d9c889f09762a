/** Which of the people are shown: by sector, position, stage, role, by words, or only those who are not known yet. */
import { coalitionStages, publicRoles, sectors, stances } from "@zaedno/plan";
import { isUnknown, type PersonRow } from "./people-rows.ts";

export const filterKeys = ["sector", "stance", "stage", "role"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The choices of each filter; "none" finds those where nothing is noted. */
export const filterChoices = {
  sector: [...sectors, "none"],
  stance: stances,
  stage: [...coalitionStages, "none"],
  role: [...publicRoles, "none"],
} as const;

export type FilterChoice<Key extends FilterKey> = (typeof filterChoices)[Key][number];

export type Filters = { readonly [Key in FilterKey]: FilterChoice<Key> | null } & { readonly unknownOnly: boolean };

export const noFilters: Filters = { sector: null, stance: null, stage: null, role: null, unknownOnly: false };

export function readFilters(search: URLSearchParams): Filters {
  return {
    sector: choiceIn(filterChoices.sector, search.get("sector")),
    stance: choiceIn(filterChoices.stance, search.get("stance")),
    stage: choiceIn(filterChoices.stage, search.get("stage")),
    role: choiceIn(filterChoices.role, search.get("role")),
    unknownOnly: search.get("unknown") === "1",
  };
}

/** The choice that `text` names, or null. */
export function choiceIn<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | null {
  return choices.find((choice) => choice === text) ?? null;
}

export function countFilters({ unknownOnly, ...chosen }: Filters): number {
  return Object.values(chosen).filter((choice) => choice !== null).length + (unknownOnly ? 1 : 0);
}

/** True for rows that all filters let through and that hold every one of the words. */
export function passes(row: PersonRow, filters: Filters, words: string): boolean {
  const { who, place, stance } = row;
  return (
    fits(filters.sector, who.sector) &&
    fits(filters.stance, stance) &&
    fits(filters.stage, place.stage) &&
    fits(filters.role, who.publicRole) &&
    (!filters.unknownOnly || isUnknown(row)) &&
    holdsWords(row, words)
  );
}

function fits(wanted: string | null, value: string | undefined): boolean {
  return wanted === null || wanted === (value ?? "none");
}

function holdsWords({ who, place }: PersonRow, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = [who.name, who.roleTitle, who.orgName, place.roleInCoalition].join(" ").toLowerCase();
  return wanted.every((word) => text.includes(word));
}
