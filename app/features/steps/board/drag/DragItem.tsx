/** A card that can be taken: by the mouse anywhere on it, by a finger or the space bar on its "Move" button. */
import { useDraggable } from "@dnd-kit/core";
import { memo, useMemo } from "react";
import { BoardItem, type Grips } from "../BoardItem.tsx";
import type { ItemProps } from "../board-parts.ts";

export const DragItem = memo(function DragItem(props: ItemProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({ id: props.step.id });
  const help = attributes["aria-describedby"];
  const grips = useMemo((): Grips => {
    const { onMouseDown, ...onMover } = listeners ?? {};
    return {
      itemRef: setNodeRef,
      itemProps: onMouseDown ? { onMouseDown: (event) => onMouseDown(event) } : {},
      moverRef: setActivatorNodeRef,
      moverProps: { ...onMover, "aria-describedby": help },
    };
  }, [listeners, setNodeRef, setActivatorNodeRef, help]);
  return <BoardItem {...props} grips={grips} />;
});
