/** Big full-width choices, usually inside a `<Sheet>`: what a menu is on phones. The chosen one carries a tick. */
import { NavLink } from "@remix-run/react";
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
  onClick: () => void;
  children: ReactNode;
}

export function SheetMenuItem(props: SheetMenuItemProps) {
  const { icon, picture, current, danger, disabled, note, onClick, children } = props;
  return (
    <li>
      <button
        type="button"
        onClick={onClick}
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

interface SheetMenuLinkProps {
  to: string;
  icon?: IconName;
  /** For closing the sheet: the page behind it changes. */
  onClick?: () => void;
  children: ReactNode;
}

/** A choice that leads to another page; the one that is open now is marked. */
export function SheetMenuLink({ to, icon, onClick, children }: SheetMenuLinkProps) {
  return (
    <li>
      <NavLink to={to} {...(onClick && { onClick })} className={styles.item ?? ""}>
        {icon && <Icon name={icon} />}
        <span className={styles.words}>{children}</span>
      </NavLink>
    </li>
  );
}
