/** One column of the board: its head with the count, the first cards, the rest on demand, and a place to add at the end. */
import type { Step, StepId } from "@zaedno/plan";
import { type ComponentType, Fragment, type ReactNode, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { type OpenColumn, shownCards } from "../board-columns.ts";
import { columnIcons } from "../column-icons.ts";
import styles from "./Board.module.css";
import { useItemFacts } from "./BoardItem.tsx";
import type { ItemProps } from "./board-parts.ts";
import { QuickAdd } from "./QuickAdd.tsx";

/** Where the card in the hand would land in this column. */
interface Landing {
  readonly index: number;
  readonly picture: ReactNode;
}

interface BoardColumnProps {
  readonly column: OpenColumn;
  readonly cards: readonly Step[];
  /** The card in the hand: it keeps its element, out of sight, so that focus and touch stay on it. */
  readonly liftedId: StepId | null;
  readonly landing: Landing | null;
  readonly Item: ComponentType<ItemProps>;
  readonly canEdit: boolean;
  /** A card that must be seen even when the column is cut short. */
  readonly mustShow: StepId | null;
}

export function BoardColumn({ column, cards, liftedId, landing, Item, canEdit, mustShow }: BoardColumnProps) {
  const t = useText();
  const factsOf = useItemFacts();
  const [whole, setWhole] = useState(false);
  const { shown, hidden } = shownCards(cards, whole || isCutOff(cards, mustShow));
  const standing = shown.filter((step) => step.id !== liftedId);
  return (
    <section
      className={classes(styles.column, styles[column])}
      data-drop-column={column}
      aria-labelledby={`col-${column}`}
    >
      <h3 id={`col-${column}`} className={styles.head} tabIndex={-1}>
        <Icon name={columnIcons[column]} />
        {t(`steps.column.${column}`)}
        <span className={classes(styles.count, "num")}>{cards.length}</span>
        <VisuallyHidden> {t("steps.countWord", { count: cards.length })}</VisuallyHidden>
      </h3>
      <ul className={styles.cards} data-cards={column}>
        {shown.map((step) => (
          <Fragment key={step.id}>
            {landing && standing[landing.index]?.id === step.id && landing.picture}
            <Item {...factsOf(step)} lifted={step.id === liftedId} />
          </Fragment>
        ))}
        {landing && landing.index >= standing.length && landing.picture}
      </ul>
      {hidden > 0 && (
        <Button kind="plain" wide onClick={() => setWhole(true)}>
          {t("steps.showMore", { count: hidden })}
        </Button>
      )}
      {standing.length === 0 && !landing && <p className={styles.hint}>{t(`steps.hint.${column}`)}</p>}
      {canEdit && <QuickAdd column={column} />}
    </section>
  );
}

function isCutOff(cards: readonly Step[], id: StepId | null): boolean {
  return (
    id !== null && shownCards(cards, false).shown.every((step) => step.id !== id) && cards.some((c) => c.id === id)
  );
}
