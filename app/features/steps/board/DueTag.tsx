/** The state of a step's day, where it matters: late, today or tomorrow. */
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import type { DueState } from "../due-state.ts";

export function DueTag({ due }: { due: DueState }) {
  const t = useText();
  switch (due.kind) {
    case "late":
      return (
        <Tag tone="err" icon="octagon-alert">
          {t("steps.late", { days: due.days })}
        </Tag>
      );
    case "today":
      return (
        <Tag tone="warn" icon="clock">
          {t("steps.dueToday")}
        </Tag>
      );
    case "tomorrow":
      return (
        <Tag tone="warn" icon="clock">
          {t("steps.dueTomorrow")}
        </Tag>
      );
    case "ahead":
    case "quiet":
      return null;
  }
}
