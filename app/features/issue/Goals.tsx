/** What will be better: in the end, on the way, and soon. */
import type { Goal } from "@zaedno/plan";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { GoalField } from "./GoalField.tsx";
import styles from "./Issue.module.css";

export function Goals({ goal }: { goal: Goal }) {
  const t = useText();
  const { canEdit } = useEditing();
  const isEmpty = !(goal.longTerm || goal.intermediate || goal.shortTerm);
  return (
    <section id="goals" className={styles.section} aria-labelledby="goals-title">
      <h3 id="goals-title">{t("issue.goals")}</h3>
      {(canEdit || isEmpty) && <p>{t(canEdit ? "issue.goalsGuidance" : "issue.nothingYet")}</p>}
      <GoalField goal={goal} field="shortTerm" />
      <GoalField goal={goal} field="intermediate" />
      <GoalField goal={goal} field="longTerm" />
    </section>
  );
}
