/** Fetches the dragging of the board when the page has come to rest; until then, and for readers, there is none. */
import { useEffect, useLayoutEffect, useState } from "react";
import { whenAtRest } from "../../../ui/when-at-rest.ts";
import type { DragParts } from "./board-parts.ts";

interface Fetched {
  readonly parts: DragParts;
  /** Where the keyboard was: the cards are put into the page anew. */
  readonly focused: string | null;
}

export function useDragParts(wanted: boolean): DragParts | null {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const take = (parts: DragParts) => !gone && setFetched({ parts, focused: focusedPart() });
    const stop = whenAtRest(() => {
      // A failed fetch leaves the board as it is: all can be done without dragging.
      import("./drag/drag-parts.ts").then(({ dragParts }) => whenNobodyTypes(() => take(dragParts)), ignore);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [wanted]);
  useBrowserLayoutEffect(() => {
    if (fetched?.focused) document.querySelector<HTMLElement>(fetched.focused)?.focus({ preventScroll: true });
  }, [fetched]);
  return wanted ? (fetched?.parts ?? null) : null;
}

const ignore = () => {};

/** A field in which somebody writes would lose its words when it is put into the page anew: wait for its end. */
function whenNobodyTypes(run: () => void) {
  const field = document.activeElement?.closest("[data-board] form");
  if (!field) run();
  else field.addEventListener("focusout", () => whenNobodyTypes(run), { once: true });
}

function focusedPart(): string | null {
  const active = document.activeElement;
  const step = active?.closest<HTMLElement>("[data-board] [data-step]")?.dataset.step;
  if (!active || step === undefined) return null;
  return `[data-step="${CSS.escape(step)}"] ${active.matches("[data-mover]") ? "[data-mover]" : "a"}`;
}

/** React warns about layout effects on the server, where there is nothing to lay out. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;
