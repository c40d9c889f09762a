/** A few choices in a row, each a submit button: one tap chooses and sends. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import styles from "./Choice.module.css";

export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.options}>{children}</div>
    </fieldset>
  );
}

interface ChoiceOptionProps {
  name: string;
  value: string;
  chosen: boolean;
  icon?: IconName;
  lang?: string;
  children: ReactNode;
}

export function ChoiceOption({ name, value, chosen, icon, lang, children }: ChoiceOptionProps) {
  return (
    <button type="submit" name={name} value={value} lang={lang} aria-pressed={chosen} className={styles.option}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
