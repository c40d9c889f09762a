/** What the people table does with keys and pointing. */
import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from "react";
import { useLatest } from "../../../ui/use-latest.ts";
import { isTextColumn } from "../columns.ts";
import { usePeopleScreen } from "../people-context.ts";
import { commandOf, type GridCommand } from "./grid-keys.ts";
import { afterCommand, type CellPlace, type GridRows, newRow, pointedAt } from "./grid-state.ts";
import { strokeOf } from "./key-stroke.ts";
import type { TableParts } from "./table-context.ts";
import { cellAt, type GridControl, placeOf } from "./use-grid.ts";

interface TableKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

export function useTableKeys(
  { state, set }: GridControl,
  rows: GridRows,
  commit: TableParts["commit"],
  body: { readonly current: HTMLElement | null },
): TableKeys {
  const { view, say } = usePeopleScreen();
  const latest = useLatest({ state, rows, view, say });
  const act = useCallback(
    (command: GridCommand, active: CellPlace) => {
      const now = latest.current;
      if (now === null || active.row === newRow) return;
      if (command.kind === "open") now.view.open(active.row);
      if (command.kind !== "clear") return;
      const refusal = commit(active.row, active.column, active.column === "publish" ? "no" : "", "here");
      if (refusal !== null) now.say({ text: refusal, icon: "octagon-alert" });
    },
    [latest, commit],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const now = latest.current;
      if (now === null || now.state.editing !== null || event.target instanceof HTMLInputElement) return;
      const command = commandOf(strokeOf(event));
      // A cell may have got the focus before the page came to life.
      const place = placeOf(event.target, now.rows);
      const state = place === null ? now.state : { ...now.state, active: place };
      const next = command && afterCommand(state, command, now.rows);
      if (!command || !next) return;
      event.preventDefault();
      set(() => next);
      if (next.active) act(command, next.active);
    },
    [latest, set, act],
  );
  return { onKeyDown, ...useTablePointer({ state, set }, rows, body) };
}

/** A click on a choice opens it; a text is edited by the second click on it. Shift chooses rows, as everywhere. */
function useTablePointer(
  { state, set }: GridControl,
  rows: GridRows,
  body: { readonly current: HTMLElement | null },
): Pick<TableKeys, "onMouseDown" | "onClick"> {
  const latest = useLatest({ state, rows });
  const wasActive = useRef(false);
  const onMouseDown = useCallback(
    (event: MouseEvent) => {
      const now = latest.current;
      const place = now && ownPlace(event.target, now.rows);
      if (!now || !place) return;
      const { active } = now.state;
      wasActive.current = active?.row === place.row && active.column === place.column;
      if (!event.shiftKey) return;
      event.preventDefault();
      set((former) => pointedAt(former, place, true));
      cellAt(body.current, place)?.focus();
    },
    [latest, set, body],
  );
  const onClick = useCallback(
    (event: MouseEvent) => {
      const place = latest.current && ownPlace(event.target, latest.current.rows);
      if (!place || event.shiftKey) return;
      const isEdit = wasActive.current || !isTextColumn(place.column) || place.row === newRow;
      if (isEdit) set((former) => ({ ...pointedAt(former, place, false), editing: { typed: "" } }));
    },
    [latest, set],
  );
  return { onMouseDown, onClick };
}

/** Links and open editors inside a cell keep their clicks. */
function ownPlace(target: EventTarget, rows: GridRows): CellPlace | null {
  const isOwn = target instanceof Element && target.closest("a, input, [role=listbox]") === null;
  return isOwn ? placeOf(target, rows) : null;
}
