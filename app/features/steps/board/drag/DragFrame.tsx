/** The library around the board: sensors, the card's picture under the pointer, and what is said to those who listen. */
import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useMemo } from "react";
import { classes } from "../../../../ui/classes.ts";
import { useText } from "../../../../ui/text.tsx";
import { VisuallyHidden } from "../../../../ui/VisuallyHidden.tsx";
import type { DragFrameProps } from "../board-parts.ts";
import styles from "./Drag.module.css";
import { HandCard } from "./HandCard.tsx";
import { useHand } from "./use-hand.ts";

export function DragFrame({ columnsFor, children }: DragFrameProps) {
  const t = useText();
  const { held, news, sensors, handlers } = useHand(columnsFor);
  const hand = useMemo(
    () =>
      held && {
        id: held.step.id,
        slot: held.slot,
        lifted: held.lifted,
        picture: <HandCard key="landing" step={held.step} as="landing" by={held.by} />,
      },
    [held],
  );
  return (
    <DndContext
      sensors={sensors}
      autoScroll={calmScroll}
      {...handlers}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: t("steps.drag.help") } }}
    >
      {children(hand)}
      <DragOverlay dropAnimation={null} className={classes(styles.overlay)}>
        {held?.by === "pointer" && <HandCard step={held.step} as="hand" by="pointer" />}
      </DragOverlay>
      <VisuallyHidden>
        <span aria-live="assertive">{news}</span>
      </VisuallyHidden>
    </DndContext>
  );
}

/** Only near the edges: on a phone a fifth of the screen, the usual, is half a card. */
const calmScroll = { threshold: { x: 0, y: 0.12 }, acceleration: 12 };

/** The library would speak of ids; we say titles, columns and positions ourselves. */
const nothing = () => undefined;
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };
