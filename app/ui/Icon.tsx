/** A drawing from the sprite. Always beside a word, or inside something that has a label of its own. */

import { classes } from "./classes.ts";
import styles from "./Icon.module.css";
import type { iconNames, personIconNames } from "./icons/names.js";
import sprite from "./icons/sprite.svg?url";

export type IconName = (typeof iconNames)[number];
export type PersonIconName = (typeof personIconNames)[number];

export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={classes(styles.icon, className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
