/** A card in its place in a column. Without grips it is what the server renders; dragging only adds the grips. */
import type { Step } from "@zaedno/plan";
import { type ComponentPropsWithoutRef, memo, useMemo } from "react";
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

export const BoardItem = memo(function BoardItem(props: ItemProps & { readonly grips?: Grips }) {
  const { step, lifted, onMove, isSpare, grips, ...card } = props;
  const moverRef = grips?.moverRef;
  const moverProps = grips?.moverProps;
  const mover = useMemo(
    () => onMove && <Mover title={step.title} ref={moverRef} {...moverProps} onClick={() => onMove(step.id)} />,
    [onMove, step.id, step.title, moverRef, moverProps],
  );
  return (
    <li
      ref={grips?.itemRef}
      className={classes(styles.item, isSpare && styles.spare)}
      data-step={step.id}
      data-lifted={lifted ? "" : undefined}
      {...grips?.itemProps}
    >
      <StepCard step={step} {...card} mover={mover} />
    </li>
  );
});

/** The facts of a card from the screen around it. */
export function useItemFacts(): (step: Step) => Omit<ItemProps, "lifted"> {
  const { factsOf, personOf, visitorOf, today, canEdit, move, isBig } = useSteps();
  return (step) => ({
    step,
    facts: factsOf(step.id),
    owner: personOf(step.ownerId),
    visitor: visitorOf(step.id),
    today,
    onMove: canEdit ? move : undefined,
    isSpare: isBig,
  });
}
