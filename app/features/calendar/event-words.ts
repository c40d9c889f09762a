/** An event's own choices in words, where somebody else has changed one. */
import { eventTypes } from "@zaedno/plan";
import { useText } from "../../ui/text.tsx";
import type { OwnWords } from "../editing/field-words.ts";

export function useEventWords(): OwnWords {
  const t = useText();
  return (field, value) => {
    const type = field === "type" ? eventTypes.find((one) => one === value) : undefined;
    return type === undefined ? null : t(`calendar.type.${type}`);
  };
}
