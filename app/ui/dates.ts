/**
 * Days in words. Names of months and weekdays come from Intl, their order from here: browsers and Node differ in commas
 * and short forms (Bulgarian "16.02"), and a page must not change when its script takes over from the server.
 * Plan days are plain `YYYY-MM-DD` without a time zone, so they are read as UTC days.
 */

export type DayStyle =
  /** "16 фев" */
  | "short"
  /** "16 февруари" */
  | "long"
  /** "вторник, 16 февруари" */
  | "weekday"
  /** "16 февруари 2027" */
  | "full";

export function formatDay(day: string, locale: string, style: DayStyle = "short"): string {
  const { weekday, number, month, year } = dayParts(new Date(`${day}T00:00:00Z`), locale, "UTC");
  switch (style) {
    case "short":
      return `${number} ${month.slice(0, 3)}`;
    case "long":
      return `${number} ${month}`;
    case "weekday":
      return `${weekday}, ${number} ${month}`;
    case "full":
      return `${number} ${month} ${year}`;
  }
}

/** From one day to another: "15 – 16 януари", "30 октомври – 1 ноември", with the years where they differ. */
export function formatDays(first: string, last: string, locale: string): string {
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  const style = first.slice(0, 4) === last.slice(0, 4) ? "long" : "full";
  const from = isSameMonth ? String(Number(first.slice(8))) : formatDay(first, locale, style);
  return `${from} – ${formatDay(last, locale, style)}`;
}

/** Day and time of a moment: "16 фев, 14:05". */
export function formatMoment(moment: string | Date, locale: string, timeZone = "Europe/Sofia"): string {
  const { number, month, time } = dayParts(new Date(moment), locale, timeZone);
  return `${number} ${month.slice(0, 3)}, ${time}`;
}

/** The id of the word for a day right before, on or after `today`; null when it is further away. */
export function dayWord(day: string, today: string): "ui.yesterday" | "ui.today" | "ui.tomorrow" | null {
  switch (daysFrom(today, day)) {
    case -1:
      return "ui.yesterday";
    case 0:
      return "ui.today";
    case 1:
      return "ui.tomorrow";
    default:
      return null;
  }
}

function daysFrom(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}

function dayParts(date: Date, locale: string, timeZone: string) {
  const parts = formatter(locale, timeZone).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    weekday: part("weekday"),
    number: String(Number(part("day"))),
    month: part("month"),
    year: part("year"),
    time: `${part("hour")}:${part("minute")}`,
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl formatter costs much more than using one, and a board shows dozens of days. */
function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale}:${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  formatters.set(key, made);
  return made;
}
