/** The words around a demand. They are in the language of the plan, not of the reader: it is one sentence with what people wrote. */
import type { PlanLanguage } from "@zaedno/plan";

interface SentenceFrame {
  readonly want: string;
  readonly to: string;
  readonly by: string;
  /** Asked for in place of what is not there yet. */
  readonly who: string;
  readonly what: string;
  readonly when: string;
}

export const sentenceFrames: Readonly<Record<PlanLanguage, SentenceFrame>> = {
  bg: { want: "Искаме", to: "да", by: "до", who: "(кой?)", what: "(какво?)", when: "(докога?)" },
  en: { want: "We want", to: "to", by: "by", who: "(who?)", what: "(what?)", when: "(by when?)" },
};
