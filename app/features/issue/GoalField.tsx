/** One box of the goals. It saves itself; readers see it as text, or not at all while it is empty. */
import type { Goal } from "@zaedno/plan";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { DraftField } from "../editing/DraftField.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./Issue.module.css";

interface GoalFieldProps {
  readonly goal: Goal;
  readonly field: keyof Goal;
}

export function GoalField({ goal, field }: GoalFieldProps) {
  const t = useText();
  const { canEdit, run } = useEditing();
  const stored = goal[field] ?? "";
  const label = t(`issue.goal.${field}`);
  if (!canEdit) {
    return stored === "" ? null : (
      <div>
        <h4>{label}</h4>
        <p className={styles.long}>
          <Written>{stored}</Written>
        </p>
      </div>
    );
  }
  return (
    <DraftField
      kind="lines"
      label={label}
      placeholder={t(`issue.goalExample.${field}`)}
      stored={stored}
      // The boxes note no author: whoever it was, it was not this person.
      editor={t("editing.somebody")}
      onSave={(words) => run((plan) => plan.editGoal({ [field]: words.trim() === "" ? undefined : words }))}
    />
  );
}
