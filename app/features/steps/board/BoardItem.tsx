/** A card in its place in a column. Without grips it is what the server renders; dragging only adds the grips. */
import { type ComponentPropsWithoutRef, useMemo } from "react";
import { classes } from "../../../ui/classes.ts";
import { useSteps } from "../steps-context.ts";
import styles from "./Board.module.css";
import type { ItemProps } from "./board-parts.ts";
import { Mover } from "./Mover.tsx";
import { StepCard } from "./StepCard.tsx";

type ElementRef = (node: HTMLElement | null) => void;

/** What makes a card draggable: handlers for its two elements that can be taken hold of. */
export interface Grips {
  readonly itemRef: ElementRef;
  readonly itemProps: ComponentPropsWithoutRef<"li">;
  readonly moverRef: ElementRef;
  readonly moverProps: Omit<ComponentPropsWithoutRef<"button">, "title">;
}

export function BoardItem({ step, lifted, grips }: ItemProps & { readonly grips?: Grips }) {
  const { factsOf, personOf, visitorOf, today, canEdit, move, isBig } = useSteps();
  const moverRef = grips?.moverRef;
  const moverProps = grips?.moverProps;
  const mover = useMemo(
    () => canEdit && <Mover title={step.title} ref={moverRef} {...moverProps} onClick={() => move(step.id)} />,
    [canEdit, step.id, step.title, move, moverRef, moverProps],
  );
  return (
    <li
      ref={grips?.itemRef}
      className={classes(styles.item, isBig && styles.spare)}
      data-step={step.id}
      data-lifted={lifted ? "" : undefined}
      {...grips?.itemProps}
    >
      <StepCard
        step={step}
        facts={factsOf(step.id)}
        owner={personOf(step.ownerId)}
        today={today}
        visitor={visitorOf(step.id)}
        mover={mover}
      />
    </li>
  );
}
