/**
 * Keeps the browser's focus on the cell that the table's state names. A row that goes away takes the focus with it, and
 * so does a row that React moves; the table gives it back, unless the person has gone elsewhere.
 */
import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type GridRows, pointedAt } from "./grid-state.ts";
import { cellAt, type GridControl, placeOf } from "./use-grid.ts";

export interface GridFocus {
  readonly body: RefObject<HTMLTableSectionElement>;
  /** Somebody works in the table. */
  readonly isInside: boolean;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDownCapture: () => void;
  };
}

/** `isInside` comes from outside, because the rows depend on it and the grid on the rows. */
export function useGridFocus(
  { state, set }: GridControl,
  rows: GridRows,
  [isInside, setInside]: readonly [boolean, (isInside: boolean) => void],
): GridFocus {
  const body = useRef<HTMLTableSectionElement>(null);
  useLeavingByPointer(body, isInside, setInside);
  useKeptFocus(body, isInside, { state, set });
  const onFocus = useCallback(
    (event: FocusEvent) => {
      setInside(true);
      const place = placeOf(event.target, rows);
      if (place === null) return;
      set((now) =>
        now.active?.row === place.row && now.active.column === place.column ? now : pointedAt(now, place, false),
      );
    },
    [rows, set, setInside],
  );
  const onBlur = useCallback(
    ({ relatedTarget }: FocusEvent) => {
      // Without a place to go to, the cell or the window has vanished under the person, who is still here.
      if (relatedTarget instanceof Node && !body.current?.contains(relatedTarget)) setInside(false);
    },
    [setInside],
  );
  // Whoever came in before the page came to life is inside too.
  const onKeyDownCapture = useCallback(() => setInside(true), [setInside]);
  return { body, isInside, handlers: { onFocus, onBlur, onKeyDownCapture } };
}

export const useInside = () => useState(false);

function useLeavingByPointer(body: RefObject<HTMLElement>, isInside: boolean, setInside: (isInside: boolean) => void) {
  useEffect(() => {
    if (!isInside) return;
    const handleDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !body.current?.contains(target)) setInside(false);
    };
    document.addEventListener("pointerdown", handleDown);
    return () => document.removeEventListener("pointerdown", handleDown);
  }, [body, isInside, setInside]);
}

function useKeptFocus(body: RefObject<HTMLElement>, isInside: boolean, { state }: GridControl) {
  useBrowserLayoutEffect(() => {
    if (!isInside || state.active === null || state.editing !== null) return;
    const cell = cellAt(body.current, state.active);
    const focused = document.activeElement;
    const isElsewhere = focused !== null && focused !== document.body && !body.current?.contains(focused);
    if (cell === null || cell === focused || isElsewhere) return;
    cell.focus();
  });
}

/** React warns about layout effects on the server, where there is nothing to lay out. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;
