/** A card held over a part of the column switch opens that column after a moment, as a folder opens under a held file. */
import type { StepColumn } from "@zaedno/plan";
import { useCallback, useEffect, useRef } from "react";
import { useLatest } from "../../../../ui/use-latest.ts";
import type { Zone } from "./pointer-slot.ts";

const patienceMs = 450;

/** Returns the function to tell where the card hovers; null when over no part. */
export function useZoneHover(onOpen: (column: StepColumn) => void): (zone: Zone | null) => void {
  const current = useRef<{ element: HTMLElement; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latestOnOpen = useLatest(onOpen);
  const leave = useCallback(() => {
    if (current.current === null) return;
    clearTimeout(current.current.timer);
    delete current.current.element.dataset.over;
    current.current = null;
  }, []);
  // A card can be let go by leaving the page.
  useEffect(() => leave, [leave]);
  return (zone) => {
    if (zone?.element === current.current?.element) return;
    leave();
    if (zone === null) return;
    zone.element.dataset.over = "";
    current.current = {
      element: zone.element,
      timer: setTimeout(() => latestOnOpen.current?.(zone.column), patienceMs),
    };
  };
}
