/**
 * The people as a table for laptops, edited in place with the keys of a spreadsheet. For those who only read it is a
 * plain table, and without script too.
 */
import type { StakeholderId } from "@zaedno/plan";
import { useEffect, useId, useMemo } from "react";
import { usePresence } from "../../../collab/index.ts";
import { classes } from "../../../ui/classes.ts";
import { useText } from "../../../ui/text.tsx";
import { useLatest } from "../../../ui/use-latest.ts";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { columnIds } from "../columns.ts";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { usePersonLinks } from "../use-person-link.ts";
import { peoplePage, type Visitor } from "../visitors.ts";
import { chosenRows, type GridRows, type GridState, newRow, type RowKey } from "./grid-state.ts";
import { useHeldRows } from "./held-order.ts";
import { NewTableRow } from "./NewTableRow.tsx";
import styles from "./PeopleTable.module.css";
import { PersonTableRow } from "./PersonTableRow.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableContext, type TableParts } from "./table-context.ts";
import { useCellWriting } from "./use-cell-writing.ts";
import { useGrid } from "./use-grid.ts";
import { useGridFocus, useInside } from "./use-grid-focus.ts";
import { useTableClipboard } from "./use-table-clipboard.ts";
import { useTableKeys } from "./use-table-keys.ts";

const nobody: readonly Visitor[] = [];

export function PeopleTable() {
  const t = useText();
  const helpId = useId();
  const { canEdit, rows: all, shown, mustShow, visitors, wish } = usePeopleScreen();
  const inside = useInside();
  const rows = useHeldRows({ arranged: shown, all, mustShow, isHeld: canEdit && inside[0], wish });
  const keys = useMemo<GridRows>(() => keysOf(rows, canEdit), [rows, canEdit]);
  const grid = useGrid(keys);
  const { state } = grid;
  const writing = useCellWriting(grid, keys);
  const { body, handlers } = useGridFocus(grid, keys, inside);
  const acts = useTableKeys(grid, keys, writing.commit, body);
  const clipboard = useTableClipboard(state, rows, writing.commit);
  usePlaceOfEdit(state);
  const chosen = useMemo(() => new Set<StakeholderId>(chosenRows(state, keys)), [state, keys]);
  const parts = useParts(canEdit, writing);
  const active = state.active ?? { row: keys[0], column: "name" as const };
  const typed = state.editing?.typed ?? null;
  const ownIf = (row: RowKey) => ({
    activeColumn: active.row === row ? active.column : null,
    typed: active.row === row ? typed : null,
  });
  return (
    <TableContext.Provider value={parts}>
      <table
        className={classes(styles.table, styles.onlyWide)}
        aria-label={t("people.title")}
        {...(canEdit && {
          role: "grid",
          "aria-rowcount": rows.length + 2,
          "aria-colcount": columnIds.length,
          "aria-multiselectable": true,
          "aria-describedby": helpId,
        })}
      >
        <TableHead />
        <tbody ref={body} {...(canEdit && { ...handlers, ...acts, ...clipboard })}>
          {rows.map((row, index) => (
            <PersonTableRow
              key={row.id}
              row={row}
              index={index + 2}
              {...ownIf(row.id)}
              isChosen={chosen.has(row.id)}
              visitors={visitors.get(row.id) ?? nobody}
            />
          ))}
          {canEdit && (
            <NewTableRow index={rows.length + 2} isActive={active.row === newRow} typed={ownIf(newRow).typed} />
          )}
        </tbody>
      </table>
      {canEdit && (
        <p id={helpId} className={classes(styles.help, styles.onlyWide, "no-print")}>
          {t("people.keys")}
        </p>
      )}
      {rows.length === 0 && <p className={classes("dim", styles.onlyWide)}>{t("people.nobodyFound")}</p>}
      {canEdit && (
        <VisuallyHidden>
          <span role="status">{chosen.size > 1 ? t("people.chosen", { count: chosen.size }) : ""}</span>
        </VisuallyHidden>
      )}
    </TableContext.Provider>
  );
}

/** With the empty row at the end, where somebody may be added. */
function keysOf(rows: readonly PersonRow[], canEdit: boolean): GridRows {
  const people: RowKey[] = rows.map(({ id }) => id);
  return canEdit ? [...people, newRow] : people;
}

function useParts(canEdit: boolean, { commit, cancel, rescue }: Omit<TableParts, "canEdit" | "links">): TableParts {
  const links = usePersonLinks();
  return useMemo(() => ({ canEdit, links, commit, cancel, rescue }), [canEdit, links, commit, cancel, rescue]);
}

/** The others see in which cell somebody writes. */
function usePlaceOfEdit({ active, editing }: GridState) {
  const presence = useLatest(usePresence());
  const row = editing === null || active?.row === newRow ? undefined : active?.row;
  const column = active?.column;
  useEffect(() => {
    if (row === undefined || column === undefined) return;
    const { current } = presence;
    current?.setPlace({ page: peoplePage, card: row, field: column });
    return () => current?.setPlace({ page: peoplePage });
  }, [row, column, presence]);
}
