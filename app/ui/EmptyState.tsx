/** What a page says when it has nothing yet: a small drawing, what is missing, what to do, and the button that does it. */
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 64" aria-hidden="true" focusable="false">
        <rect x="8" y="12" width="44" height="40" rx="6" />
        <path d="M16 24h24M16 32h16" />
        <rect className={styles.next} x="68" y="12" width="44" height="40" rx="6" />
        <path className={styles.plus} d="M90 24v16M82 32h16" />
      </svg>
      <h3>{title}</h3>
      {children && <div className="dim">{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
