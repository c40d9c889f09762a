/** The card at the head of the overview: what matters most in this plan now. It also holds the way back, as page heads do. */
import type { ReactNode } from "react";
import { classes } from "../../ui/classes.ts";
import { useEditing } from "../editing/editing-context.ts";
import { UndoButtons } from "../editing/UndoButtons.tsx";
import styles from "./Overview.module.css";
import card from "./TopCard.module.css";

export function TopCard({ title, children }: { title: string; children: ReactNode }) {
  const { canEdit } = useEditing();
  return (
    <section className={card.card}>
      <div className={card.head}>
        <h3 className={styles.eyebrow}>{title}</h3>
        {canEdit && (
          <div className={classes(card.undo, "no-print")}>
            <UndoButtons />
          </div>
        )}
      </div>
      <div className={card.body}>{children}</div>
    </section>
  );
}
