/** One heading of the living page with its samples beside each other. */
import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import styles from "./Pieces.module.css";

export function Piece({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={styles.piece}>
      <h2>{title}</h2>
      <div className={classes(wide ? styles.grid : styles.row)}>{children}</div>
    </section>
  );
}
