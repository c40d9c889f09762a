/**
 * What the steps screen keeps in its address, so that a view can be shared, survives a reload and is one step of "back":
 * `?view=list`, `?mine=1`, `?sort=owner`, `?column=doing` (the column a phone shows) and `?step=<id>` (the open card).
 */
import { isStepId, type StepId } from "@zaedno/plan";
import { isOpenColumn, type OpenColumn } from "./board-columns.ts";
import { isListSort, type ListSort } from "./list-groups.ts";

export interface StepsView {
  readonly view: "board" | "list";
  readonly mine: boolean;
  readonly sort: ListSort;
  /** On phones; laptops show all four. */
  readonly column: OpenColumn;
  readonly openId: StepId | null;
}

export function readView(search: URLSearchParams): StepsView {
  const sort = search.get("sort");
  const column = search.get("column");
  const step = search.get("step");
  return {
    view: search.get("view") === "list" ? "list" : "board",
    mine: search.get("mine") === "1",
    sort: isListSort(sort) ? sort : "day",
    column: isOpenColumn(column) ? column : "todo",
    openId: isStepId(step) ? step : null,
  };
}

/** The search part for a view, with what is usual left out: `?view=list&mine=1`, or `?` when all is usual. */
export function searchOf({ view, mine, sort, column, openId }: StepsView): string {
  const search = new URLSearchParams();
  if (view === "list") search.set("view", view);
  if (mine) search.set("mine", "1");
  if (sort !== "day") search.set("sort", sort);
  if (column !== "todo") search.set("column", column);
  if (openId !== null) search.set("step", openId);
  return `?${search}`;
}
