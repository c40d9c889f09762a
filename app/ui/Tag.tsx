/** A short state with icon and word; the colour only repeats what they say. Also the ДЕМО badge. */
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Tag.module.css";
import { useText } from "./text.tsx";

type Tone = "plain" | "ok" | "warn" | "err" | "brand";

interface TagProps {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}

export function Tag({ tone = "plain", icon, children }: TagProps) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

/** Stands on everything made of invented people and dates. */
export function DemoBadge() {
  const t = useText();
  return <span className={styles.demo}>{t("ui.demo")}</span>;
}
