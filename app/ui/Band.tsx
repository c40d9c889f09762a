/** A coloured note across the page: something the person should know now. Text stays ink; only the icon has the colour. */
import type { ReactNode } from "react";
import styles from "./Band.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { useText } from "./text.tsx";

interface BandProps {
  tone?: "plain" | "ok" | "warn" | "err";
  icon: IconName;
  /** The first words, in bold. */
  title?: string;
  children?: ReactNode;
  /** A button or link at the end. */
  action?: ReactNode;
  onClose?: () => void;
}

export function Band({ tone = "plain", icon, title, children, action, onClose }: BandProps) {
  const t = useText();
  return (
    <div className={classes(styles.band, styles[tone])}>
      <Icon name={icon} className={styles.icon} />
      <div className={styles.words}>
        {title && <b>{title} </b>}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
      {onClose && <IconButton icon="x" label={t("ui.close")} className={styles.close} onClick={onClose} />}
    </div>
  );
}
