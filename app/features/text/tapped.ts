/** A tap into a text that is being read, which asks for the editor at that very place. */
import { type RefObject, useEffect, useRef } from "react";
import { useLatest } from "../../ui/use-latest.ts";

/** Where on the screen the text was tapped; null when it was opened by its button. */
export interface Tapped {
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** A help for hands: keyboards and readers have the button above the text. Links stay links, selecting stays selecting. */
export function useTap(onTap: ((at: Tapped) => void) | null): RefObject<HTMLDivElement> {
  const readable = useRef<HTMLDivElement>(null);
  const latest = useLatest(onTap);
  useEffect(() => {
    const element = readable.current;
    if (element === null) return;
    const handleClick = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest("a") !== null;
      const isSelecting = window.getSelection()?.isCollapsed === false;
      if (!isLink && !isSelecting) latest.current?.({ point: { x: event.clientX, y: event.clientY } });
    };
    element.addEventListener("click", handleClick);
    return () => element.removeEventListener("click", handleClick);
  }, [latest]);
  return readable;
}
