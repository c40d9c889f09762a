/** The group itself: what it gives, what it gains, and what is hard for it. The last is for nobody else. */
import type { Goal } from "@zaedno/plan";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { GoalField } from "./GoalField.tsx";
import styles from "./Issue.module.css";

export function Organisation({ goal }: { goal: Goal }) {
  const t = useText();
  const { canEdit } = useEditing();
  const isEmpty = !(goal.orgAssets || goal.orgGains || goal.orgProblems);
  return (
    <section id="organisation" className={styles.section} aria-labelledby="organisation-title">
      <h3 id="organisation-title">{t("issue.organisation")}</h3>
      {!canEdit && isEmpty && <p>{t("issue.nothingYet")}</p>}
      <GoalField goal={goal} field="orgAssets" />
      <GoalField goal={goal} field="orgGains" />
      {(canEdit || goal.orgProblems) && (
        <div>
          <GoalField goal={goal} field="orgProblems" />
          <p className={styles.private}>
            <Icon name="lock" />
            {t("issue.onlyGroup")}
          </p>
        </div>
      )}
    </section>
  );
}
