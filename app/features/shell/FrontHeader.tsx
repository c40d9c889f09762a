/** The header of pages outside a plan: logo at the left, language and what the page adds at the right. */
import type { ReactNode } from "react";
import { classes } from "../../ui/classes.ts";
import { Logo } from "../../ui/Logo.tsx";
import styles from "./FrontHeader.module.css";
import { LanguageButton } from "./LanguageButton.tsx";

export function FrontHeader({
  to = "/",
  className,
  children,
}: {
  to?: string;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <header className={classes(styles.header, className)}>
      <Logo to={to} />
      <div className={styles.end}>
        <LanguageButton />
        {children}
      </div>
    </header>
  );
}
