/** Days as cards and lists say them: "утре, 9 фев" when it is near, "10 фев" otherwise, with the year when it is far. */
import { type Day, daysBetween } from "@zaedno/plan";
import { type DayStyle, dayWord, formatDay } from "../../ui/dates.ts";
import type { Speak } from "../../ui/text.tsx";

export function dayInWords(day: Day, today: Day, locale: string, t: Speak, style: DayStyle = "short"): string {
  const word = dayWord(day, today);
  const isFar = Math.abs(daysBetween(today, day)) > daysOfTenMonths;
  const date = formatDay(day, locale, isFar ? "full" : style);
  return word === null ? date : `${t(word)}, ${date}`;
}

/** Further away, the month alone would be taken for the wrong year's. */
const daysOfTenMonths = 300;
