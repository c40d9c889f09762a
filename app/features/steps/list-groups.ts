/** The list view: the same steps as the board, in groups under a heading, for people who think in days or in names. */
import { type Day, day, daysBetween, type MemberId, type Step, type StepColumn } from "@zaedno/plan";

export const listSorts = ["day", "owner", "column"] as const;
export type ListSort = (typeof listSorts)[number];

export type DayGroup = "late" | "thisWeek" | "nextWeek" | "later" | "noDay" | "done";

export type ListGroup =
  | { readonly by: "day"; readonly key: DayGroup; readonly steps: readonly Step[] }
  | { readonly by: "owner"; readonly key: MemberId | "nobody"; readonly steps: readonly Step[] }
  | { readonly by: "column"; readonly key: StepColumn; readonly steps: readonly Step[] };

export function isListSort(text: unknown): text is ListSort {
  return listSorts.some((sort) => sort === text);
}

/** Dropped steps appear only when sorted by column; empty groups are left out. */
export function listGroups(steps: readonly Step[], sort: ListSort, today: Day): readonly ListGroup[] {
  const groups = groupsBy(steps, sort, today);
  return groups.filter((group) => group.steps.length > 0);
}

function groupsBy(steps: readonly Step[], sort: ListSort, today: Day): readonly ListGroup[] {
  switch (sort) {
    case "day":
      return groupsByDay(steps, today);
    case "owner":
      return groupsByOwner(steps);
    case "column":
      return columnOrder.map((key) => ({ by: "column", key, steps: steps.filter((s) => s.place.column === key) }));
  }
}

const dayOrder = ["late", "thisWeek", "nextWeek", "later", "noDay", "done"] as const;
const columnOrder = ["doing", "todo", "waiting", "done", "idea", "dropped"] as const;

function groupsByDay(steps: readonly Step[], today: Day): readonly ListGroup[] {
  const groups: Record<DayGroup, Step[]> = { late: [], thisWeek: [], nextWeek: [], later: [], noDay: [], done: [] };
  for (const step of steps) if (step.place.column !== "dropped") groups[dayGroup(step, today)].push(step);
  return dayOrder.map((key) => ({
    by: "day",
    key,
    steps: key === "done" ? groups.done.sort((a, b) => byDay(b, a)) : groups[key].sort(byDay),
  }));
}

/** The week of the calendar, Monday to Sunday. */
export function dayGroup(step: Pick<Step, "due" | "place">, today: Day): DayGroup {
  if (step.place.column === "done") return "done";
  if (step.due === undefined) return "noDay";
  const days = daysBetween(today, step.due);
  if (days < 0) return step.place.column === "idea" ? "later" : "late";
  const daysToSunday = 6 - weekday(today);
  if (days <= daysToSunday) return "thisWeek";
  return days <= daysToSunday + 7 ? "nextWeek" : "later";
}

const someMonday = day("2024-01-01");

/** 0 for Monday. */
function weekday(of: Day): number {
  return ((daysBetween(someMonday, of) % 7) + 7) % 7;
}

function groupsByOwner(steps: readonly Step[]): readonly ListGroup[] {
  const owners = new Map<MemberId | "nobody", Step[]>([["nobody", []]]);
  for (const step of steps) {
    if (step.place.column === "dropped") continue;
    const key = step.ownerId ?? "nobody";
    owners.set(key, [...(owners.get(key) ?? []), step]);
  }
  return [...owners].map(([key, owned]) => ({ by: "owner", key, steps: owned.sort(byDoneAndDay) }));
}

/** What is still to do comes before what is done. */
function byDoneAndDay(a: Step, b: Step): number {
  const isDone = (step: Step) => Number(step.place.column === "done");
  return isDone(a) - isDone(b) || byDay(a, b);
}

/** Earlier days first, steps without a day last, equal days in the board's order. */
function byDay(a: Step, b: Step): number {
  if (a.due === b.due) return 0;
  if (a.due === undefined) return 1;
  if (b.due === undefined) return -1;
  return a.due < b.due ? -1 : 1;
}
