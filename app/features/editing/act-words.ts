/** What was taken back or done again, as a person would say it: "moving “Petition”". */
import type { Plan, UndoDescription } from "@zaedno/plan";
import type { Speak } from "../../ui/text.tsx";
import { thingTitle } from "./plan-things.ts";

const longest = 60;

export function actWords({ verb, section, id }: UndoDescription, plan: Plan, t: Speak): string {
  const title = thingTitle(plan, id);
  const thing = title === null ? t(`editing.thing.${section}`) : t("editing.quoted", { title: shortened(title) });
  return t(`editing.act.${verb}`, { thing });
}

/** Whole words, as many as fit one line of a note. */
function shortened(title: string): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}
