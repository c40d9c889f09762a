/** Why a change was refused, as a sentence that says what to do instead. */
import type { PlanRuleError, PlanRuleKey } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import type { Speak } from "../../ui/text.tsx";

const sentences: Readonly<Record<PlanRuleKey, TextId>> = {
  "entry-unknown": "steps.refused.gone",
  "text-empty": "steps.refused.empty",
  "text-too-long": "steps.refused.long",
  "day-unreadable": "steps.refused.day",
  "number-out-of-range": "steps.refused.number",
  "choice-unknown": "steps.refused.other",
  "member-unknown": "steps.refused.other",
  "value-unreadable": "steps.refused.other",
  "field-unknown": "steps.refused.other",
  "due-before-start": "steps.refused.dueBeforeStart",
  "dependency-on-itself": "steps.refused.circle",
  "dependency-closes-circle": "steps.refused.circle",
  "too-many-entries": "steps.refused.many",
  "plan-exists-already": "steps.refused.other",
  "plan-newer-than-program": "steps.refused.other",
};

export function refusalWords({ key, details }: PlanRuleError, t: Speak): string {
  return t(sentences[key], { limit: details.limit ?? 0 });
}
