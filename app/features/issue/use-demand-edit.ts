/** Changes of one demand; a refusal comes back as a sentence for the field it belongs to. */
import { type Day, type Demand, isDay } from "@zaedno/plan";
import type { PlanActions } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import { readAmount } from "../editing/amount.ts";
import { useEditing } from "../editing/editing-context.ts";
import { oneLine } from "../editing/one-line.ts";
import type { Outcome } from "../editing/outcome.ts";

type DemandChanges = Parameters<PlanActions["editDemand"]>[1];

export interface DemandEdit {
  readonly edit: (changes: DemandChanges) => Outcome<unknown>;
  /** The words of a field as they were typed. */
  readonly saveLine: (field: "who" | "text" | "measure", words: string) => Outcome<unknown>;
  readonly saveDay: (words: string) => Outcome<unknown>;
  readonly saveNumber: (field: "baseline" | "target", words: string) => Outcome<unknown>;
}

export function useDemandEdit({ id }: Demand): DemandEdit {
  const t = useText();
  const { run } = useEditing();
  const edit = (changes: DemandChanges) => run((plan) => plan.editDemand(id, changes));
  return {
    edit,
    saveLine(field, words) {
      const line = oneLine(words);
      // An empty demand is refused by its rule; the others may go.
      return edit({ [field]: line === "" && field !== "text" ? undefined : line });
    },
    saveDay(words) {
      if (words === "") return edit({ due: undefined });
      return isPlanDay(words) ? edit({ due: words }) : { ok: false, refusal: t("editing.refused.day") };
    },
    saveNumber(field, words) {
      if (words.trim() === "") return edit({ [field]: undefined });
      const amount = readAmount(words);
      return amount === null ? { ok: false, refusal: t("editing.refused.number") } : edit({ [field]: amount });
    },
  };
}

/** Half-typed years are days too, of the first century. */
export function isPlanDay(words: string): words is Day {
  return isDay(words) && words > "2000";
}
