/**
 * What the people page keeps in its address, so that a view can be shared, survives a reload and is one step of "back":
 * `?view=grid`, `?sort=power&down=1`, filters, and `?person=<id>` (the open details).
 */
import { isStakeholderId, type StakeholderId } from "@zaedno/plan";
import { type Filters, filterKeys, noFilters, readFilters } from "./people-filters.ts";
import { isSortKey, type Sorting } from "./people-sorting.ts";

export const peopleViews = ["table", "spectrum", "grid"] as const;
export type PeopleViewName = (typeof peopleViews)[number];

export interface PeopleView {
  readonly view: PeopleViewName;
  /** Null: the most important first. */
  readonly sorting: Sorting | null;
  readonly filters: Filters;
  readonly openId: StakeholderId | null;
}

export const plainView: PeopleView = { view: "table", sorting: null, filters: noFilters, openId: null };

export function readView(search: URLSearchParams): PeopleView {
  const sort = search.get("sort");
  const person = search.get("person");
  return {
    view: peopleViews.find((name) => name === search.get("view")) ?? "table",
    sorting: isSortKey(sort) ? { by: sort, down: search.get("down") === "1" } : null,
    filters: readFilters(search),
    openId: isStakeholderId(person) ? person : null,
  };
}

/** The search part for a view, with what is usual left out: `?view=grid`, or `?` when all is usual. */
export function searchOf({ view, sorting, filters, openId }: PeopleView): string {
  const search = new URLSearchParams();
  if (view !== "table") search.set("view", view);
  if (sorting) search.set("sort", sorting.by);
  if (sorting?.down) search.set("down", "1");
  for (const key of filterKeys) if (filters[key] !== null) search.set(key, filters[key]);
  if (filters.unknownOnly) search.set("unknown", "1");
  if (openId !== null) search.set("person", openId);
  return `?${search}`;
}
