/** Writes what was edited in a cell, and says where the keyboard goes on. */
import { useCallback } from "react";
import { useText } from "../../../ui/text.tsx";
import { useLatest } from "../../../ui/use-latest.ts";
import { type ColumnId, cellValue, writeCell } from "../columns.ts";
import { guessType } from "../guess-type.ts";
import { usePeopleScreen } from "../people-context.ts";
import { afterAdding, afterEdit, type GridRows, newRow, type RowKey } from "./grid-state.ts";
import type { TableParts } from "./table-context.ts";
import type { GridControl } from "./use-grid.ts";

type Writing = Pick<TableParts, "commit" | "cancel" | "rescue">;

export function useCellWriting({ set }: GridControl, gridRows: GridRows): Writing {
  const { write, add } = useWrites();
  const { rows, say } = usePeopleScreen();
  const t = useText();
  const latest = useLatest({ rows, gridRows, write, add, say, t });

  const commit = useCallback<TableParts["commit"]>(
    (row, column, value, then) => {
      const now = latest.current;
      if (now === null) return null;
      const isAdding = row === newRow && value.trim() !== "";
      const added = isAdding ? now.add(value) : null;
      if (added?.ok === false) return added.refusal;
      const refusal = row === newRow ? null : now.write(row, column, value);
      if (refusal !== null) return refusal;
      if (then === "away") set((state) => ({ ...state, editing: null }));
      else if (added) set(() => afterAdding(added.value, then));
      else set(() => afterEdit({ row, column }, then, now.gridRows));
      return null;
    },
    [set, latest],
  );
  const cancel = useCallback(() => set((state) => ({ ...state, editing: null })), [set]);
  const rescue = useCallback<TableParts["rescue"]>(
    (row, column, value) => {
      const now = latest.current;
      if (now === null || value.trim() === "") return;
      if (row === newRow) return void now.add(value);
      // Also somebody who is deleted keeps it, and brings it along when they come back.
      now.write(row, column, value);
      requestAnimationFrame(() => {
        const isGone = latest.current?.rows.every(({ id }) => id !== row);
        if (isGone) now.say({ text: now.t("people.goneWhileTyping", { words: value }), icon: "info" });
      });
    },
    [latest],
  );
  return { commit, cancel, rescue };
}

function useWrites() {
  const { rows, run, showPerson } = usePeopleScreen();
  /** Null when it is written or there was nothing to write; else why not. */
  const write = (row: Exclude<RowKey, typeof newRow>, column: ColumnId, value: string): string | null => {
    const person = rows.find(({ id }) => id === row);
    if (person && cellValue(person, column) === value.trim()) return null;
    const outcome = run((plan) => writeCell(plan, row, column, value));
    return outcome.ok ? null : outcome.refusal;
  };
  const add = (name: string) => {
    const outcome = run((plan) => plan.addStakeholder({ type: guessType(name), name }));
    if (outcome.ok) showPerson(outcome.value);
    return outcome;
  };
  return { write, add };
}
