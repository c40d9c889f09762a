/** What makes a picture of somebody something to take: by mouse or a resting finger anywhere, by the space bar on the handle. */
import { useDraggable } from "@dnd-kit/core";
import type { StakeholderId } from "@zaedno/plan";
import { type KeyboardEvent, type MouseEvent, type TouchEvent, useMemo } from "react";

export interface Grips {
  /** For the picture in HTML: near the window's edge the page scrolls along. */
  readonly ref: (node: HTMLElement | null) => void;
  readonly onPicture: {
    readonly onMouseDown?: (event: MouseEvent) => void;
    readonly onTouchStart?: (event: TouchEvent) => void;
  };
  readonly onMover: { readonly onKeyDown?: (event: KeyboardEvent) => void; readonly "aria-describedby": string };
}

/** `face`: until the width is known a person is on the page twice, and each picture is a thing of its own to take. */
export function useGrips(person: StakeholderId, face: "chip" | "fan", disabled: boolean): Grips {
  const { setNodeRef, listeners, attributes } = useDraggable({ id: `${face} ${person}`, data: { person }, disabled });
  const help = attributes["aria-describedby"];
  return useMemo(() => {
    const { onMouseDown, onTouchStart, onKeyDown } = listeners ?? {};
    return {
      ref: setNodeRef,
      onPicture: {
        ...(onMouseDown && { onMouseDown: (event) => onMouseDown(event) }),
        ...(onTouchStart && { onTouchStart: (event) => onTouchStart(event) }),
      },
      onMover: { ...(onKeyDown && { onKeyDown: (event) => onKeyDown(event) }), "aria-describedby": help },
    };
  }, [listeners, setNodeRef, help]);
}
