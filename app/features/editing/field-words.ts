/** What stands in a field, as a person would say it: a nickname for an owner, "24 фев" for a day. */
import { isDay, isMemberId, isStakeholderId } from "@zaedno/plan";
import { usePlan } from "../../collab/index.ts";
import { formatDay } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { type ChoiceField, choiceWords } from "./choice-words.ts";
import { useEditing } from "./editing-context.ts";
import { thingTitle } from "./plan-things.ts";

export type FieldValue = string | number | boolean | null;

export function useFieldWords(): (field: ChoiceField, value: FieldValue) => string {
  const t = useText();
  const locale = useLocale();
  const { personOf } = useEditing();
  const plan = usePlan();
  return (field, value) => {
    if (value === null || value === "") return "—";
    const choice = choiceWords(t, field, value);
    if (choice !== null) return choice;
    if (typeof value === "boolean") return t(value ? "editing.yes" : "editing.no");
    if (isDay(value)) return formatDay(value, locale, "long");
    if (isMemberId(value) && personOf(value)) return personOf(value)?.nickname ?? t("editing.somebody");
    if (isStakeholderId(value)) return thingTitle(plan, value) ?? "—";
    return String(value);
  };
}
