/** The ways between pages on phones, at thumb's reach. */
import { NavLink } from "@remix-run/react";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import type { PlanPage } from "./plan-pages.ts";
import styles from "./TabBar.module.css";

export function TabBar({ tabs, onMore }: { tabs: readonly PlanPage[]; onMore: () => void }) {
  const t = useText();
  return (
    <nav className={classes(styles.bar, "only-phone")} aria-label={t("shell.planNav")}>
      {tabs.map(({ to, icon, label, end = false }) => (
        <NavLink key={to} to={to} end={end} className={styles.tab ?? ""}>
          <Icon name={icon} />
          <span>{t(label)}</span>
        </NavLink>
      ))}
      <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={onMore}>
        <Icon name="menu" />
        <span>{t("shell.more")}</span>
      </button>
    </nav>
  );
}
