/** What the board and its lazily loaded dragging say to each other; a file of its own, so that neither needs the other. */
import type { Day, Step, StepId } from "@zaedno/plan";
import type { ComponentType, ReactNode } from "react";
import type { Face } from "../../../ui/Avatar.tsx";
import type { Columns } from "../board-columns.ts";
import type { CardFacts } from "../card-facts.ts";
import type { Slot } from "../drop-target.ts";
import type { Visitor } from "../visitors.ts";

/** All that a card in its column depends on, so that only those whose own facts changed are drawn anew. */
export interface ItemProps {
  readonly step: Step;
  readonly lifted: boolean;
  readonly facts: CardFacts;
  readonly owner: Face | undefined;
  readonly visitor: Visitor | undefined;
  readonly today: Day;
  /** Opens "Move to…"; absent for people who only read. */
  readonly onMove: ((id: StepId) => void) | undefined;
  /** One of so many that it is left out of the layout while it is far away. */
  readonly isSpare: boolean;
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
