/** Why a change was refused, as a sentence that says what to do instead. */
import type { PlanRuleError, PlanRuleKey } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import type { Speak } from "../../ui/text.tsx";

const sentences: Readonly<Record<PlanRuleKey, TextId>> = {
  "entry-unknown": "editing.refused.gone",
  "text-empty": "editing.refused.empty",
  "text-too-long": "editing.refused.long",
  "day-unreadable": "editing.refused.day",
  "time-unreadable": "editing.refused.time",
  "number-out-of-range": "editing.refused.number",
  "choice-unknown": "editing.refused.other",
  "member-unknown": "editing.refused.other",
  "value-unreadable": "editing.refused.other",
  "field-unknown": "editing.refused.other",
  "due-before-start": "editing.refused.dueBeforeStart",
  "last-day-before-first": "editing.refused.lastDayBeforeFirst",
  "end-before-start": "editing.refused.endBeforeStart",
  "relation-to-itself": "editing.refused.relationToItself",
  "relation-exists-already": "editing.refused.relationTwice",
  "dependency-on-itself": "editing.refused.circle",
  "dependency-closes-circle": "editing.refused.circle",
  "too-many-entries": "editing.refused.many",
  "plan-exists-already": "editing.refused.other",
  "plan-newer-than-program": "editing.refused.other",
};

export function refusalWords({ key, details }: PlanRuleError, t: Speak): string {
  return t(sentences[key], { limit: details.limit ?? 0 });
}
