/** The card that is being moved, as a picture: once under the pointer, once in the gap where it would land. */
import type { Step } from "@zaedno/plan";
import { useEffect, useRef } from "react";
import { classes } from "../../../../ui/classes.ts";
import { useSteps } from "../../steps-context.ts";
import { StepCard } from "../StepCard.tsx";
import styles from "./Drag.module.css";

interface HandCardProps {
  readonly step: Step;
  readonly as: "hand" | "landing";
  readonly by: "pointer" | "keys";
}

export function HandCard({ step, as, by }: HandCardProps) {
  const { factsOf, personOf, today } = useSteps();
  const landing = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The arrow keys move no pointer that could scroll the page.
    if (by === "keys") landing.current?.scrollIntoView({ block: "nearest" });
  });
  const card = (
    <StepCard
      step={step}
      facts={factsOf(step.id)}
      owner={personOf(step.ownerId)}
      today={today}
      visitor={undefined}
      picture
    />
  );
  if (as === "hand") {
    return (
      <div className={styles.hand} data-in-hand={step.id}>
        {card}
      </div>
    );
  }
  return (
    <li ref={landing} className={classes(styles.landing, by === "keys" && styles.held)} aria-hidden="true">
      {card}
    </li>
  );
}
