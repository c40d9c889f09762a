/** Several things that belong to a card, each with its own cross, and a button for one more. */
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Editing.module.css";

interface Chip<Key extends string> {
  readonly key: Key;
  readonly words: ReactNode;
  /** Points to something deleted. */
  readonly missing?: boolean;
  /** For screen readers: what the cross takes away. */
  readonly removeLabel: string;
}

interface ChipsProps<Key extends string> {
  readonly chips: readonly Chip<Key>[];
  /** What the plus would add, for screen readers. */
  readonly addLabel: string;
  readonly onAdd?: (() => void) | undefined;
  readonly onRemove: (key: Key) => void;
}

export function Chips<Key extends string>({ chips, addLabel, onAdd, onRemove }: ChipsProps<Key>) {
  const t = useText();
  return (
    <div className={styles.chips}>
      {chips.length > 0 && (
        <ul className={styles.chipList}>
          {chips.map(({ key, words, missing, removeLabel }) => (
            <li key={key} className={classes(styles.chip, missing && styles.missing)}>
              <span>{words}</span>
              {onAdd && <IconButton icon="x" label={removeLabel} onClick={() => onRemove(key)} />}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <Button kind="plain" icon="plus" className={styles.addChip} onClick={onAdd} aria-haspopup="dialog">
          {t("editing.addOne")}
          <VisuallyHidden> {addLabel}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
