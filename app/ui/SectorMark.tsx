/** Which sector somebody belongs to: its icon on a quiet square, the word for screen readers or beside it. */
import type { Sector } from "@zaedno/plan";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import styles from "./SectorMark.module.css";
import { sectorIcons, unknownSectorIcon } from "./sector-icons.ts";
import { useText } from "./text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface SectorMarkProps {
  readonly sector: Sector | undefined;
  /** `square`: the icon on its ground; `words`: a small icon with the word beside it; `bare`: where the word stands elsewhere. */
  readonly look?: "square" | "words" | "bare";
  readonly className?: string | undefined;
}

export function SectorMark({ sector, look = "square", className }: SectorMarkProps) {
  const t = useText();
  const icon = sector === undefined ? unknownSectorIcon : sectorIcons[sector];
  const word = t(`people.sector.${sector ?? "none"}`);
  return (
    <span className={classes(look === "words" ? styles.worded : styles.square, className)}>
      <Icon name={icon} />
      {look === "words" && word}
      {look === "square" && <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  );
}
