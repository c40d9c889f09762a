/** A person: a sign on a pale disc (a square for mentors). The disc's colour is decoration; sign and nickname say who it is. */
import type { ReactNode } from "react";
import styles from "./Avatar.module.css";
import { classes } from "./classes.ts";
import { Icon, type PersonIconName } from "./Icon.tsx";
import { personIconNames } from "./icons/names.js";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** What the screens need to know to show somebody. */
export interface Face {
  nickname: string;
  symbol: string;
  colour: string;
  role?: string | undefined;
}

export function Avatar({ face, small, className }: { face: Face; small?: boolean; className?: string }) {
  const mentor = face.role === "mentor";
  return (
    <span
      className={classes(styles.avatar, small && styles.small, mentor && styles.mentor, className)}
      data-colour={face.colour}
      aria-hidden="true"
    >
      <Icon name={personIcon(face, mentor)} />
    </span>
  );
}

/** The sign with the nickname beside it. */
export function PersonName({ face, small = true, note }: { face: Face; small?: boolean; note?: ReactNode }) {
  return (
    <span className={styles.person}>
      <Avatar face={face} small={small} />
      <span>
        {face.nickname}
        {note}
      </span>
    </span>
  );
}

/** Several people on one pile; `label` is read out (“Тук са: Надя, Севда”), `most` says how many fit. */
export function AvatarStack({ faces, label, most, small }: AvatarStackProps) {
  if (faces.length === 0) return null;
  const shown = faces.slice(0, most);
  const rest = faces.length - shown.length;
  return (
    <span className={styles.stack}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {shown.map((face) => (
        <Avatar
          key={`${face.symbol}:${face.nickname}`}
          face={face}
          small={small ?? false}
          className={styles.piled ?? ""}
        />
      ))}
      {rest > 0 && (
        <span className={styles.rest} aria-hidden="true">
          +{rest}
        </span>
      )}
    </span>
  );
}

interface AvatarStackProps {
  faces: readonly Face[];
  label: string;
  most: number;
  small?: boolean;
}

function personIcon(face: Face, mentor: boolean): PersonIconName | "user-round" {
  if (mentor) return "life-buoy";
  return personIconNames.find((name) => name === face.symbol) ?? "user-round";
}
