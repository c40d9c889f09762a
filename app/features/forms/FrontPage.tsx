/** A page outside a plan: the header with the own sign, the way back, a heading, and one calm column. */
import type { ReactNode } from "react";
import type { Face } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { AccountLink } from "../home/AccountLink.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import styles from "./FrontPage.module.css";

interface FrontPageProps {
  /** Null for people who are not signed in. */
  me: Face | null;
  back?: { to: string; label: string } | undefined;
  title: ReactNode;
  /** Under the heading: where this is. */
  facts?: ReactNode;
  /** A little wider, for pages with rows. */
  wide?: boolean;
  children: ReactNode;
}

export function FrontPage({ me, back, title, facts, wide = false, children }: FrontPageProps) {
  return (
    <div>
      <FrontHeader to={me === null ? "/" : "/home"}>{me && <AccountLink face={me} />}</FrontHeader>
      <main id={mainId} tabIndex={-1} className={classes(styles.main, wide && styles.wide)}>
        <div className={styles.head}>
          {back && (
            <LinkButton kind="plain" icon="arrow-left" to={back.to} className={styles.back}>
              {back.label}
            </LinkButton>
          )}
          <h1>{title}</h1>
          {facts && <div className={styles.facts}>{facts}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}

/** A part of such a page, with a line above. */
export function FrontSection({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
