/** What the board and its lazily loaded dragging say to each other; a file of its own, so that neither needs the other. */
import type { Step, StepId } from "@zaedno/plan";
import type { ComponentType, ReactNode } from "react";
import type { Columns } from "../board-columns.ts";
import type { Slot } from "../drop-target.ts";

export interface ItemProps {
  readonly step: Step;
  readonly lifted: boolean;
}

/** A card in somebody's hand here, and the gap it would fall into. */
export interface Hand {
  readonly id: StepId;
  readonly slot: Slot;
  /** Its place in the list is given up only after the hand's picture has been measured against it. */
  readonly lifted: boolean;
  readonly picture: ReactNode;
}

export interface DragFrameProps {
  readonly columnsFor: (inHand: StepId | null) => Columns;
  readonly children: (hand: Hand | null) => ReactNode;
}

export interface DragParts {
  readonly Frame: ComponentType<DragFrameProps>;
  readonly Item: ComponentType<ItemProps>;
}
