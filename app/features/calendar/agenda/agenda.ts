/**
 * The plan by days: events, days on which steps are due or a long one begins, and the day of the demand. Days are texts
 * that sort by themselves; what takes several days stands at its first one, and at today while it lasts.
 */
import { type Day, type Demand, day, daysBetween, type Plan, type PlanEvent, type Step } from "@zaedno/plan";

export type AgendaEntry =
  | { readonly kind: "event"; readonly event: PlanEvent }
  | { readonly kind: "due" | "start"; readonly step: Step }
  | { readonly kind: "demand"; readonly demand: Demand };

export interface AgendaDay {
  readonly day: Day;
  readonly entries: readonly AgendaEntry[];
}

export interface AgendaMonth {
  /** `2027-02` */
  readonly month: string;
  readonly days: readonly AgendaDay[];
}

export interface Agenda {
  /** What is over, latest month last. */
  readonly past: readonly AgendaMonth[];
  /** Steps whose day has passed while they were not done, the longest overdue first. */
  readonly late: readonly Step[];
  /** Today, also when nothing stands there. */
  readonly today: AgendaDay;
  readonly ahead: readonly AgendaMonth[];
}

export const agendaKinds = ["all", "events", "steps"] as const;
export type AgendaKinds = (typeof agendaKinds)[number];

/** A step that takes at least so long also says when it begins. */
const longStepDays = 7;

export function agenda(plan: Plan, today: Day, kinds: AgendaKinds): Agenda {
  const dated = [
    ...(kinds === "steps" ? [] : eventsOf(plan, today)),
    ...(kinds === "events" ? [] : stepsOf(plan, today)),
  ];
  const days = byDay([...dated, ...(kinds === "steps" ? [] : demandsOf(plan))]);
  return {
    past: byMonth(days.filter(({ day }) => day < today)),
    late: kinds === "events" ? [] : plan.steps.filter((step) => isLate(step, today)).sort(byDue),
    today: days.find(({ day }) => day === today) ?? { day: today, entries: [] },
    ahead: byMonth(days.filter(({ day }) => day > today)),
  };
}

/** True when the calendar would be empty whatever is chosen. */
export function isEmptyAgenda({ past, late, today, ahead }: Agenda): boolean {
  return past.length + late.length + today.entries.length + ahead.length === 0;
}

interface Dated {
  readonly day: Day;
  readonly entry: AgendaEntry;
}

function eventsOf({ events }: Plan, today: Day): Dated[] {
  return events.map((event) => {
    const isOn = event.day < today && event.lastDay !== undefined && event.lastDay >= today;
    return { day: isOn ? today : event.day, entry: { kind: "event", event } };
  });
}

/** Ideas and what was given up have no days that count; what is late stands by itself. */
function stepsOf({ steps }: Plan, today: Day): Dated[] {
  return steps.flatMap((step): Dated[] => {
    const { start, due, place } = step;
    if (place.column === "idea" || place.column === "dropped") return [];
    const begins = start !== undefined && (due === undefined || daysBetween(start, due) >= longStepDays);
    const started: Dated[] = begins ? [{ day: start, entry: { kind: "start", step } }] : [];
    const ends: Dated[] = due === undefined || isLate(step, today) ? [] : [{ day: due, entry: { kind: "due", step } }];
    return [...started, ...ends];
  });
}

function demandsOf({ demands }: Plan): Dated[] {
  return demands.flatMap((demand): Dated[] =>
    demand.due === undefined ? [] : [{ day: demand.due, entry: { kind: "demand", demand } }],
  );
}

function isLate({ due, place }: Step, today: Day): boolean {
  const isOpen = place.column === "todo" || place.column === "doing" || place.column === "waiting";
  return isOpen && due !== undefined && due < today;
}

const byDue = (a: Step, b: Step): number => (a.due ?? "").localeCompare(b.due ?? "");

function byDay(dated: readonly Dated[]): AgendaDay[] {
  const days = new Map<Day, AgendaEntry[]>();
  for (const { day, entry } of dated) days.set(day, [...(days.get(day) ?? []), entry]);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, entries]) => ({ day, entries: entries.sort((a, b) => placeOf(a).localeCompare(placeOf(b))) }));
}

/** Within a day: the demand, what has no hour, then by the clock, then what is due, then what begins. */
function placeOf(entry: AgendaEntry): string {
  switch (entry.kind) {
    case "demand":
      return "0";
    case "event":
      return `1 ${entry.event.startTime ?? ""}`;
    case "due":
      return "2";
    case "start":
      return "3";
  }
}

function byMonth(days: readonly AgendaDay[]): AgendaMonth[] {
  const months = new Map<string, AgendaDay[]>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, inMonth]) => ({ month, days: inMonth }));
}

/** Saturday or Sunday. */
export function isWeekend(on: Day): boolean {
  // 1970-01-03 was a Saturday.
  const saturday = day("1970-01-03");
  const since = ((daysBetween(saturday, on) % 7) + 7) % 7;
  return since < 2;
}
