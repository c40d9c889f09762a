/** What stands in a field, as a person would say it: a nickname for an owner, "24 фев" for a day. */
import { isDay, isMemberId, isStakeholderId } from "@zaedno/plan";
import { usePlan } from "../../collab/index.ts";
import { formatDay } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { useEditing } from "./editing-context.ts";

export type FieldValue = string | number | boolean | null;

/** Words of a section for its own choices; null leaves the value to the general words. */
export type OwnWords = (field: string | null, value: FieldValue) => string | null;

export function useFieldWords(ownWords?: OwnWords): (field: string | null, value: FieldValue) => string {
  const t = useText();
  const locale = useLocale();
  const { personOf } = useEditing();
  const { stakeholders } = usePlan();
  return (field, value) => {
    const own = ownWords?.(field, value);
    if (typeof own === "string") return own;
    if (value === null) return "—";
    if (typeof value === "boolean") return t(value ? "editing.yes" : "editing.no");
    if (isDay(value)) return formatDay(value, locale, "long");
    if (isStakeholderId(value)) return stakeholders.find(({ id }) => id === value)?.name ?? "—";
    const isPerson = field === "ownerId" || field === "contactMemberId";
    if (isPerson && isMemberId(value)) return personOf(value)?.nickname ?? t("editing.somebody");
    return String(value);
  };
}
