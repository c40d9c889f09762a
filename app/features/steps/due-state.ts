/** What a card says about its day: late, today, tomorrow, or nothing special. */
import { type Day, daysBetween, type Step } from "@zaedno/plan";

export type DueState =
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "today" }
  | { readonly kind: "tomorrow" }
  | { readonly kind: "ahead" }
  /** No day, or one that no longer presses: done, dropped or only an idea. */
  | { readonly kind: "quiet" };

const quiet: DueState = { kind: "quiet" };
const ahead: DueState = { kind: "ahead" };
const isToday: DueState = { kind: "today" };
const isTomorrow: DueState = { kind: "tomorrow" };

/** A due day is met until its midnight, so only the day after it is late. */
export function dueState(step: Pick<Step, "due" | "place">, today: Day): DueState {
  if (step.due === undefined || !presses(step)) return quiet;
  const days = daysBetween(today, step.due);
  if (days < 0) return { kind: "late", days: -days };
  if (days === 0) return isToday;
  return days === 1 ? isTomorrow : ahead;
}

/** Open work without a person is marked; ideas, done and dropped ones are not. */
export function lacksOwner(step: Pick<Step, "ownerId" | "place">): boolean {
  return step.ownerId === undefined && presses(step);
}

function presses(step: Pick<Step, "place">): boolean {
  switch (step.place.column) {
    case "todo":
    case "doing":
    case "waiting":
      return true;
    case "idea":
    case "done":
    case "dropped":
      return false;
  }
}
