/** A moment as the operator's clock shows it. */
import { terminalLanguage } from "../terminal-texts.mjs";

export function localMoment(iso: string): string {
  const format = new Intl.DateTimeFormat(terminalLanguage(), { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(iso));
}
