/** The ways between pages on laptops; the page one is on carries the plum. At its foot the person and what is theirs. */
import { NavLink } from "@remix-run/react";
import type { SessionPerson } from "../../../collab/index.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Logo } from "../../../ui/Logo.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { planPages } from "./plan-pages.ts";
import styles from "./Rail.module.css";

interface RailProps {
  planId: string;
  me: SessionPerson;
  onMore: () => void;
}

export function Rail({ planId, me, onMore }: RailProps) {
  const t = useText();
  return (
    <nav className={classes(styles.rail, "only-laptop")} aria-label={t("shell.planNav")}>
      <div className={styles.logo}>
        <Logo to="/home" />
      </div>
      {planPages(planId).map(({ to, icon, label }) => (
        <NavLink key={to} to={to} className={styles.go ?? ""}>
          <Icon name={icon} />
          <span>{t(label)}</span>
        </NavLink>
      ))}
      <button type="button" className={classes(styles.go, styles.person)} aria-haspopup="dialog" onClick={onMore}>
        <Avatar face={me} small />
        <span>{me.nickname}</span>
        <VisuallyHidden>: {t("shell.more")}</VisuallyHidden>
        <Icon name="ellipsis" className={styles.dots} />
      </button>
    </nav>
  );
}
