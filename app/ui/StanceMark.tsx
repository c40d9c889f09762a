/**
 * What somebody thinks of our demand: shape, fill and word, so that it is read without colour. Circle: ally; square:
 * neutral; diamond: opponent; filled: active; hollow: passive; dashed: we don't know. Private to the group: it never
 * stands in anything published or projected.
 */
import type { Stance } from "@zaedno/plan";
import { classes } from "./classes.ts";
import styles from "./StanceMark.module.css";
import { useText } from "./text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface StanceMarkProps {
  readonly stance: Stance;
  /** The word is for screen readers only, where it stands beside the mark anyway or room is tight. */
  readonly wordHidden?: boolean;
  readonly className?: string | undefined;
}

export function StanceMark({ stance, wordHidden, className }: StanceMarkProps) {
  const word = useText()(`people.stance.${stance}`);
  return (
    <span className={classes(styles.stance, className)} data-stance={stance}>
      <StanceShape stance={stance} />
      {wordHidden ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  );
}

/** The mark alone, for places that say the word themselves. */
export function StanceShape({ stance, className }: { readonly stance: Stance; readonly className?: string }) {
  return <span className={classes(styles.shape, className)} data-stance={stance} aria-hidden="true" />;
}
