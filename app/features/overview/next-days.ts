/** What stands in the plan for today and the days to come: steps that are due and events, the nearest first. */
import type { Day, Plan, PlanEvent, Step } from "@zaedno/plan";
import { dueState } from "../steps/due-state.ts";

export type NextDay =
  | { readonly kind: "step"; readonly day: Day; readonly step: Step }
  | { readonly kind: "event"; readonly day: Day; readonly event: PlanEvent };

/** At most `most`. What is late is not here: it is told among what needs care. */
export function nextDays({ steps, events }: Pick<Plan, "steps" | "events">, today: Day, most = 5): readonly NextDay[] {
  const due = steps.flatMap((step): NextDay[] =>
    step.due !== undefined && isAhead(step, today) ? [{ kind: "step", day: step.due, step }] : [],
  );
  const held = events
    .filter(({ day, lastDay }) => (lastDay ?? day) >= today)
    .map((event): NextDay => ({ kind: "event", day: event.day, event }));
  return [...due, ...held].sort((a, b) => order(a, b, today)).slice(0, most);
}

function isAhead(step: Step, today: Day): boolean {
  const { kind } = dueState(step, today);
  return kind === "today" || kind === "tomorrow" || kind === "ahead";
}

/** What takes several days and has begun is today's. Of one day's things events come first: they have an hour. */
function order(a: NextDay, b: NextDay, today: Day): number {
  const first = laterOf(a.day, today);
  const second = laterOf(b.day, today);
  if (first !== second) return first < second ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === "event" ? -1 : 1;
  return timeOf(a).localeCompare(timeOf(b));
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

function timeOf(next: NextDay): string {
  return next.kind === "event" ? (next.event.startTime ?? "") : "";
}
