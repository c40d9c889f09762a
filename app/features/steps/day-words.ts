/** A step's day as its card and its row say it. */
import type { Day, Step } from "@zaedno/plan";
import { formatDay } from "../../ui/dates.ts";
import type { Speak } from "../../ui/text.tsx";
import { dayInWords } from "../editing/day-words.ts";

/** A done step's day is history: it needs no "yesterday". */
export function dayOnCard(step: Step, today: Day, locale: string, t: Speak): string {
  if (step.due === undefined) return "";
  if (step.place.column === "done") return formatDay(step.due, locale);
  return dayInWords(step.due, today, locale, t);
}
