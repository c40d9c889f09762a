/** The ways between pages on laptops; the page one is on carries the plum. At its foot the person and what is theirs. */
import { NavLink } from "@remix-run/react";
import type { SessionPerson } from "../../../collab/index.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Logo } from "../../../ui/Logo.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import type { PlanPage, PlanPages } from "./plan-pages.ts";
import styles from "./Rail.module.css";

interface RailProps {
  pages: PlanPages;
  me: SessionPerson;
  onMore: () => void;
}

export function Rail({ pages, me, onMore }: RailProps) {
  const t = useText();
  return (
    <nav className={classes(styles.rail, "only-laptop")} aria-label={t("shell.planNav")}>
      <div className={styles.logo}>
        <Logo to="/home" />
      </div>
      <PageLinks pages={pages.pages} />
      <hr className={styles.rule} />
      <PageLinks pages={pages.foot} />
      <button type="button" className={classes(styles.go, styles.person)} aria-haspopup="dialog" onClick={onMore}>
        <Avatar face={me} small />
        <span>{me.nickname}</span>
        <VisuallyHidden>: {t("shell.more")}</VisuallyHidden>
        <Icon name="ellipsis" className={styles.dots} />
      </button>
    </nav>
  );
}

function PageLinks({ pages }: { pages: readonly PlanPage[] }) {
  const t = useText();
  return pages.map(({ to, icon, label, end = false }) => (
    <NavLink key={to} to={to} end={end} className={styles.go ?? ""}>
      <Icon name={icon} />
      <span>{t(label)}</span>
    </NavLink>
  ));
}
