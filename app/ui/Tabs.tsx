/** Views of one thing, as links: each view has its own address and works without script. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Tabs.module.css";

export interface Tab {
  to: string;
  label: string;
  icon: IconName;
  current: boolean;
}

export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav className={classes(styles.tabs, className)} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={styles.tab}
          aria-current={tab.current ? "page" : undefined}
          preventScrollReset
        >
          <Icon name={tab.icon} />
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

interface ColumnChoice {
  id: string;
  label: string;
  count: number;
}

interface ColumnSwitchProps {
  label: string;
  columns: readonly ColumnChoice[];
  current: string;
  onChoose: (id: string) => void;
  /** Marks a column as a place to drop on while something is dragged. */
  mark?: (id: string) => ReactNode;
}

/** Which column of a board a phone shows: one part per column, with its count. */
export function ColumnSwitch({ label, columns, current, onChoose, mark }: ColumnSwitchProps) {
  return (
    <fieldset className={styles.switch} aria-label={label}>
      {columns.map((column) => (
        <button
          key={column.id}
          type="button"
          className={styles.part}
          aria-pressed={column.id === current}
          data-column={column.id}
          onClick={() => onChoose(column.id)}
        >
          <b className="num">{column.count}</b>
          <span>{column.label}</span>
          {mark?.(column.id)}
        </button>
      ))}
    </fieldset>
  );
}
