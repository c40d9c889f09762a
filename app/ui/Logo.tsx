/** The sign of Zaedno: a «З» in two halves on a plum tile, with the name. */
import { Link } from "@remix-run/react";
import styles from "./Logo.module.css";
import { useText } from "./text.tsx";

export function Logo({ to }: { to: string }) {
  const t = useText();
  return (
    <Link to={to} className={styles.logo}>
      <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <rect className={styles.tile} width="28" height="28" rx="8" />
        <path className={styles.upper} d="M9.2 9.6C10 7.4 11.7 6.4 13.9 6.4c2.6 0 4.5 1.5 4.5 3.8S16.5 14 13.8 14" />
        <path className={styles.lower} d="M13.8 14c3.1 0 5.2 1.4 5.2 3.9s-2.2 3.9-5.2 3.9c-2.5 0-4.4-1.1-5.1-3.3" />
      </svg>
      {t("ui.name")}
    </Link>
  );
}
