/** What stands in a field of a step, as a person would say it. */
import { tactics } from "@zaedno/plan";
import { useText } from "../../ui/text.tsx";
import type { OwnWords } from "../editing/field-words.ts";

export function useStepWords(): OwnWords {
  const t = useText();
  return (field, value) => {
    const tactic = tactics.find((one) => one === value);
    return field === "tactic" && tactic ? t(`steps.tactic.${tactic}`) : null;
  };
}
