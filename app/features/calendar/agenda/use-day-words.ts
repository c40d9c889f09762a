/** Days and months as the calendar says them. */
import { type Day, isDay } from "@zaedno/plan";
import { dayWord, formatDay } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { useEditing } from "../../editing/editing-context.ts";

export interface DayWords {
  /** "9", "фев", "вторник" or "утре" */
  readonly parts: (day: Day) => { readonly number: string; readonly month: string; readonly weekday: string };
  /** "вторник, 9 февруари" */
  readonly long: (day: Day) => string;
  /** "Февруари 2027" of `2027-02` */
  readonly month: (month: string) => string;
}

export function useDayWords(): DayWords {
  const t = useText();
  const locale = useLocale();
  const { today } = useEditing();
  return {
    parts(day) {
      const [number = "", month = ""] = formatDay(day, locale, "short").split(" ");
      const word = dayWord(day, today);
      const weekday = formatDay(day, locale, "weekday").split(",")[0] ?? "";
      return { number, month, weekday: word === null ? weekday : t(word) };
    },
    long: (day) => formatDay(day, locale, "weekday"),
    month(month) {
      const first = `${month}-01`;
      const name = isDay(first) ? formatDay(first, locale, "full").replace(/^\d+ /, "") : month;
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    },
  };
}
