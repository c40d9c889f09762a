/** Under the board: ideas, dropped and deleted steps, folded, because nobody works on them now. */
import type { Step } from "@zaedno/plan";
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { BoardItem, useItemFacts } from "./board/BoardItem.tsx";
import { columnsOf, foldedColumns } from "./board-columns.ts";
import { columnIcons } from "./column-icons.ts";
import styles from "./FoldedSteps.module.css";
import { useSteps } from "./steps-context.ts";

export function FoldedSteps() {
  const t = useText();
  const { steps, plan, canEdit, view, me } = useSteps();
  const factsOf = useItemFacts();
  const isShown = (step: Step) => !view.mine || step.ownerId === me.memberId;
  const columns = columnsOf(steps.filter(isShown));
  const deleted = canEdit ? plan.deletedSteps.filter(isShown) : [];
  return (
    <div className={styles.folds}>
      {foldedColumns.map((column) => {
        const cards = columns[column];
        if (cards.length === 0 && !canEdit) return null;
        return (
          <Fold
            key={column}
            name={t(`steps.column.${column}`)}
            icon={columnIcons[column]}
            count={cards.length}
            column={column}
          >
            {cards.length === 0 ? (
              <p className={styles.hint}>{t(`steps.hint.${column}`)}</p>
            ) : (
              <ul className={styles.cards}>
                {cards.map((step) => (
                  <BoardItem key={step.id} {...factsOf(step)} lifted={false} />
                ))}
              </ul>
            )}
          </Fold>
        );
      })}
      {deleted.length > 0 && (
        <Fold name={t("steps.deletedOnes")} icon="trash-2" count={deleted.length}>
          <p className={styles.hint}>{t("steps.deletedHint")}</p>
          <ul className={styles.rows}>
            {deleted.map((step) => (
              <DeletedRow key={step.id} step={step} />
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

interface FoldProps {
  readonly name: string;
  readonly icon: IconName;
  readonly count: number;
  /** A card in the hand may be dropped on the row. */
  readonly column?: string;
  readonly children: ReactNode;
}

function Fold({ name, icon, count, column, children }: FoldProps) {
  return (
    <details className={styles.fold} data-drop-zone={column && ""}>
      <summary className={styles.row} data-column={column}>
        <Icon name={icon} />
        {name}
        <span className={`${styles.count} num`}>{count}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

function DeletedRow({ step }: { step: Step }) {
  const t = useText();
  const { restore } = useSteps();
  return (
    <li className={styles.deleted}>
      <span>
        <Written>{step.title}</Written>
      </span>
      <Button kind="plain" icon="undo-2" onClick={() => restore(step)}>
        {t("steps.restore")}
        <VisuallyHidden> „{step.title}“</VisuallyHidden>
      </Button>
    </li>
  );
}
