/** A level from 1 to 4 as four small bars and the number; a dash where nobody has judged it yet. */
import type { PowerLevel } from "@zaedno/plan";
import styles from "./LevelDots.module.css";
import { useText } from "./text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** N.B. written here: parts that every page loads must not bring the plan's own code with them. */
const powerLevels: readonly PowerLevel[] = [1, 2, 3, 4];

export function LevelDots({ level }: { readonly level: PowerLevel | undefined }) {
  const t = useText();
  return (
    <span className={styles.level}>
      <svg viewBox="0 0 34 8" aria-hidden="true" focusable="false">
        {powerLevels.map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 9 + 0.5}
            y="0.5"
            width="6"
            height="7"
            rx="2"
            data-full={bar <= (level ?? 0) || undefined}
          />
        ))}
      </svg>
      <span className="num" aria-hidden="true">
        {level ?? "–"}
      </span>
      <VisuallyHidden>{level === undefined ? t("people.levelUnknown") : t("people.levelOf", { level })}</VisuallyHidden>
    </span>
  );
}
