/** What stands in a field, as a person would say it: a nickname for an owner, "24 фев" for a day. */
import { isDay, isMemberId, tactics } from "@zaedno/plan";
import { formatDay } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { useSteps } from "./steps-context.ts";

export function useFieldWords(): (field: string | null, value: string | number | boolean | null) => string {
  const t = useText();
  const locale = useLocale();
  const { personOf } = useSteps();
  return (field, value) => {
    if (value === null) return "—";
    if (isDay(value)) return formatDay(value, locale, "long");
    if (field === "ownerId" && isMemberId(value)) return personOf(value)?.nickname ?? t("steps.somebody");
    const tactic = tactics.find((one) => one === value);
    if (field === "tactic" && tactic) return t(`steps.tactic.${tactic}`);
    return String(value);
  };
}
