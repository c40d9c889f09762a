/** What needs care, in words: what is missing, in which thing, and the address where it is mended. */
import type { Plan } from "@zaedno/plan";
import { formatDay } from "../../ui/dates.ts";
import type { Speak } from "../../ui/text.tsx";
import { thingAddress, thingTitle } from "../editing/plan-things.ts";
import type { Care } from "./needs-care.ts";

export interface CareWords {
  readonly what: string;
  /** The thing meant; null where there is none yet. */
  readonly about: string | null;
  readonly to: string;
}

export function careWords(care: Care, plan: Plan, planId: string, t: Speak, locale: string): CareWords {
  const what = t(`overview.care.${care.kind}`);
  if (care.kind === "no-demand") return { what, about: null, to: `/plans/${planId}/issue` };
  return {
    what,
    about: aboutOf(care, plan, t, locale),
    to: thingAddress(plan, planId, care.id) ?? `/plans/${planId}`,
  };
}

function aboutOf(care: Exclude<Care, { kind: "no-demand" }>, plan: Plan, t: Speak, locale: string): string | null {
  const title = thingTitle(plan, care.id);
  switch (care.kind) {
    case "step-late":
    case "demand-late":
      return t("overview.care.since", { title: title ?? "", day: formatDay(care.due, locale, "long") });
    case "target-not-person":
      return thingTitle(plan, care.target);
    default:
      return title;
  }
}
