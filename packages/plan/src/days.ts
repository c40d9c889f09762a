/**
 * A plan speaks of calendar days, never of moments: a `Day` is text that sorts by itself.
 * Never `new Date("2027-02-11")` for a day: it means midnight in London, which west of it is the day before.
 */

/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: "Day" };

export const planTimeZone = "Europe/Sofia";

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const msInDay = 86_400_000;

/** True for a day that exists: 2027-02-29 does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !dayShape.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

/** Reads a day; throws a RangeError for anything else. For text typed by people ask `isDay` first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** The day `days` later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return dayOfNumber(dayNumber(from) + Math.trunc(days));
}

/** The same weekday `weeks` later (earlier when negative). */
export function addWeeks(from: Day, weeks: number): Day {
  return addDays(from, 7 * Math.trunc(weeks));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day of a moment where the plan is carried out. A due day is met until its midnight there. */
export function today(timeZone: string = planTimeZone, now: Date = new Date()): Day {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return day(`${part.get("year")}-${part.get("month")}-${part.get("day")}`);
}

/** Days since 1970-01-01, counted in UTC, where every day has 24 hours. */
function dayNumber(text: string): number {
  const [, year, month, dayOfMonth] = dayShape.exec(text) ?? [];
  const moment = new Date(0);
  // N.B. not Date.UTC: it reads the years 0–99 as 1900–1999.
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(dayOfMonth));
  return moment.getTime() / msInDay;
}

function dayOfNumber(number: number): Day {
  return new Date(number * msInDay).toISOString().slice(0, 10) as Day;
}
