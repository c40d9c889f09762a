/** What needs care, in words: what is missing, in which thing, since when, and the address where it is mended. */
import type { Plan } from "@zaedno/plan";
import { formatDay } from "../../ui/dates.ts";
import type { Speak } from "../../ui/text.tsx";
import { thingAddress, thingTitle } from "../editing/plan-things.ts";
import type { Care } from "./needs-care.ts";

export interface CareWords {
  readonly what: string;
  /** What people called the thing meant; null where there is none yet. */
  readonly title: string | null;
  readonly since: string | null;
  readonly to: string;
}

export function careWords(care: Care, plan: Plan, planId: string, t: Speak, locale: string): CareWords {
  const what = t(`overview.care.${care.kind}`);
  if (care.kind === "no-demand") return { what, title: null, since: null, to: `/plans/${planId}/issue` };
  return {
    what,
    title: thingTitle(plan, care.kind === "target-not-person" ? care.target : care.id),
    since: "due" in care ? t("overview.care.since", { day: formatDay(care.due, locale, "long") }) : null,
    to: thingAddress(plan, planId, care.id) ?? `/plans/${planId}`,
  };
}
