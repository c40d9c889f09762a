/** A part of the details with its own heading. */
import { type ReactNode, useId } from "react";
import styles from "./PersonSheet.module.css";

interface SectionProps {
  readonly title: string;
  /** A line under the heading, such as who may see this. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
