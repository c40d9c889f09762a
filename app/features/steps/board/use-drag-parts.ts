/** Fetches the dragging of the board when the page has come to rest; until then, and for readers, there is none. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DragParts } from "./Board.tsx";

export function useDragParts(wanted: boolean): DragParts | null {
  const [parts, setParts] = useState<DragParts | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const stop = whenAtRest(async () => {
      const { dragParts } = await import("./drag/drag-parts.ts");
      if (!gone) whenNobodyTypes(() => !gone && setParts(dragParts));
    });
    return () => {
      gone = true;
      stop();
    };
  }, [wanted]);
  const inUse = wanted ? parts : null;
  useKeptFocus(inUse);
  return inUse;
}

function whenAtRest(run: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: 2_000 });
  return () => cancelIdleCallback(request);
}

/** The cards are put into the page anew, so a field in which somebody writes would lose its words: wait for its end. */
function whenNobodyTypes(run: () => void) {
  const field = document.activeElement?.closest("[data-board] form");
  if (!field) run();
  else field.addEventListener("focusout", () => whenNobodyTypes(run), { once: true });
}

/** The focus was on a card that has just been put into the page anew: give it back. */
function useKeptFocus(parts: DragParts | null) {
  const focused = useRef<string | null>(null);
  const before = useRef(parts);
  if (typeof document !== "undefined" && before.current !== parts) focused.current = focusedPart();
  useBrowserLayoutEffect(() => {
    if (before.current === parts) return;
    before.current = parts;
    if (focused.current !== null) document.querySelector<HTMLElement>(focused.current)?.focus({ preventScroll: true });
  }, [parts]);
}

function focusedPart(): string | null {
  const active = document.activeElement;
  const step = active?.closest<HTMLElement>("[data-board] [data-step]")?.dataset.step;
  if (!active || step === undefined) return null;
  return `[data-step="${CSS.escape(step)}"] ${active.matches("[data-mover]") ? "[data-mover]" : "a"}`;
}

/** React warns about layout effects on the server, where there is nothing to lay out. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;
