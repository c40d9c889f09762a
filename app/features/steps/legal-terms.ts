/**
 * Terms that the law sets after a step: which keys there are, and for those with a certain term, when the answer is due.
 * Terms that local rules change are only named here, never computed.
 */
import { addDays, type Day, day } from "@zaedno/plan";

export const legalKeys = [
  "zdoi_answer",
  "zdoi_clarify",
  "zdoi_extend",
  "apk_proposal",
  "apk_signal",
  "apk_form",
  "zna_consult",
  "council_notice",
  "council_publish",
  "budget_hearing",
  "local_initiative",
  "assembly_notice",
  "hm_request",
  "pms100_report",
  "elections_2027",
] as const;

export type LegalKey = (typeof legalKeys)[number];

export function isLegalKey(text: unknown): text is LegalKey {
  return legalKeys.some((key) => key === text);
}

/** The day until which an answer is due when the step is done on `sent`; null where the plan can't know. */
export function answerDue(key: LegalKey, sent: Day): Day | null {
  switch (key) {
    case "zdoi_answer":
      return addDays(sent, 14);
    case "apk_proposal":
      return addMonths(sent, 2);
    default:
      return null;
  }
}

/** The same day of a later month, or its last day when it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const monthsSinceZero = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const first = day(`${pad(Math.floor(monthsSinceZero / 12), 4)}-${pad((monthsSinceZero % 12) + 1, 2)}-01`);
  const wanted = addDays(first, Number(from.slice(8)) - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(wanted, -Number(wanted.slice(8)));
}

const pad = (number: number, width: number): string => String(number).padStart(width, "0");
