/** One fact of a card: its name at the left, what stands there at the right, and in a card that can be edited a way to change it. */
import type { ReactNode } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Editing.module.css";

export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <div className={styles.content}>{children}</div>
    </div>
  );
}

/** The whole row opens a choice; without `onChange` it only says what is. */
export function ChoiceRow({
  name,
  children,
  onChange,
}: {
  name: string;
  children: ReactNode;
  onChange?: (() => void) | undefined;
}) {
  if (!onChange) return <Row name={name}>{children}</Row>;
  return (
    <Row name={name}>
      <button type="button" className={styles.value} onClick={onChange} aria-haspopup="dialog">
        <VisuallyHidden>{name}: </VisuallyHidden>
        <span className={styles.words}>{children}</span>
        <Icon name="chevron-down" />
      </button>
    </Row>
  );
}
