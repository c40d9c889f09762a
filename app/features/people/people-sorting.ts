/** The orders in which people can be shown. What is not known comes last, whichever way the order runs. */
import { coalitionStages, publicRoles } from "@zaedno/plan";
import type { PersonRow } from "./people-rows.ts";

export const sortKeys = ["name", "role", "stance", "power", "interest", "stage", "publish"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly by: SortKey;
  /** From the end to the beginning. */
  readonly down: boolean;
}

export function isSortKey(text: unknown): text is SortKey {
  return sortKeys.some((key) => key === text);
}

/** What a tap on a column's head makes of the order: one way, the other way, and back to the usual one. */
export function nextSorting(now: Sorting | null, by: SortKey): Sorting | null {
  if (now?.by !== by) return { by, down: startsDown.has(by) };
  return now.down === startsDown.has(by) ? { by, down: !now.down } : null;
}

/** Where people look for the most: the strongest and the keenest come first. */
const startsDown: ReadonlySet<SortKey> = new Set<SortKey>(["power", "interest", "stance"]);

export function sortedRows(rows: readonly PersonRow[], sorting: Sorting | null, locale: string): readonly PersonRow[] {
  if (sorting === null) return mostImportantFirst(rows);
  const { by, down } = sorting;
  const names = new Intl.Collator(locale, { numeric: true });
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === "name") return way * names.compare(a.who.name, b.who.name);
    const one = rankOf(a, by);
    const other = rankOf(b, by);
    if (one === other) return names.compare(a.who.name, b.who.name);
    if (one === null) return 1;
    return other === null ? -1 : way * (one - other);
  });
}

/** Whom the demand is addressed to, then the strongest; among equals in the order of adding. */
function mostImportantFirst(rows: readonly PersonRow[]): readonly PersonRow[] {
  const weight = ({ target, position }: PersonRow) =>
    (target === "primary" ? 20 : 0) + (target === "secondary" ? 10 : 0) + (position.power ?? 0);
  return [...rows].sort((a, b) => weight(b) - weight(a));
}

function rankOf({ who, position, place }: PersonRow, by: Exclude<SortKey, "name">): number | null {
  switch (by) {
    case "role":
      return placeIn(publicRoles, who.publicRole);
    case "stance":
      return position.support ?? null;
    case "power":
      return position.power ?? null;
    case "interest":
      return position.interest ?? null;
    case "stage":
      return placeIn(coalitionStages, place.stage);
    case "publish":
      return who.publish ? 0 : 1;
  }
}

function placeIn(list: readonly string[], value: string | undefined): number | null {
  return value === undefined ? null : list.indexOf(value);
}
