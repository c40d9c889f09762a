/** Big full-width choices, usually inside a `<Sheet>`: what a menu is on phones. The chosen one carries a tick. */
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./SheetMenu.module.css";

export function SheetMenu({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.menu} aria-label={label}>
      {children}
    </ul>
  );
}

interface SheetMenuItemProps {
  icon?: IconName;
  /** A drawing other than an icon, e.g. a person's sign. */
  picture?: ReactNode;
  /** The choice that holds now. */
  current?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** One quiet line under the words. */
  note?: ReactNode;
  children: ReactNode;
}

type ItemAct = { onClick: () => void } | { submit: { name: string; value: string } | true };

export function SheetMenuItem(props: SheetMenuItemProps & ItemAct) {
  const { icon, picture, current, danger, disabled, note, children } = props;
  const act =
    "onClick" in props
      ? { type: "button" as const, onClick: props.onClick }
      : { type: "submit" as const, ...(props.submit === true ? {} : props.submit) };
  return (
    <li>
      <button
        {...act}
        className={classes(styles.item, danger && styles.danger)}
        aria-current={current ? "true" : undefined}
        disabled={disabled}
      >
        {picture ?? (icon && <Icon name={icon} />)}
        <span className={styles.words}>
          {children}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
        {current && <Icon name="check" className={styles.tick} />}
      </button>
    </li>
  );
}
