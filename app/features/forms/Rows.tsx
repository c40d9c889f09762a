/** A list of things one can go into: a whole row is the link, a hairline stands between two. No table on any screen. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Rows.module.css";

export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** Left out for rows that lead nowhere. */
  to?: string | undefined;
  /** Before the words: a sign or an icon. */
  mark?: ReactNode;
  title: ReactNode;
  facts?: ReactNode;
  /** At the end: a tag, a count. */
  end?: ReactNode;
}

export function LinkRow({ to, mark, title, facts, end }: RowProps) {
  const inside = (
    <>
      {mark}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {facts && <span className={styles.facts}>{facts}</span>}
      </span>
      {end && <span className={styles.end}>{end}</span>}
      {to !== undefined && <Icon name="chevron-right" className={styles.arrow} />}
    </>
  );
  return (
    <li className={styles.item}>
      {to === undefined ? (
        <span className={styles.row}>{inside}</span>
      ) : (
        <Link to={to} className={classes(styles.row, styles.link)}>
          {inside}
        </Link>
      )}
    </li>
  );
}
