/**
 * Copy and paste on the table itself: chosen rows go out as a table, one cell as its words; a word comes into the cell,
 * and more than that opens the sheet in which it is looked at first. N.B. the events' own clipboard: unlike the
 * browser's clipboard interface it also works on plain http.
 */
import { type ClipboardEvent, useCallback } from "react";
import { useText } from "../../../ui/text.tsx";
import { useLatest } from "../../../ui/use-latest.ts";
import { choiceWords } from "../choice-words.ts";
import { type ColumnId, cellValue, isTextColumn } from "../columns.ts";
import { tableText } from "../copy/table-text.ts";
import { usePeopleScreen } from "../people-context.ts";
import { fetchChoiceMeant } from "../people-parts.ts";
import type { PersonRow } from "../people-rows.ts";
import { chosenRows, type GridState } from "./grid-state.ts";
import type { TableParts } from "./table-context.ts";

interface TableClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useTableClipboard(
  state: GridState,
  rows: readonly PersonRow[],
  commit: TableParts["commit"],
): TableClipboard {
  const t = useText();
  const { openSheet, say } = usePeopleScreen();
  const latest = useLatest({ state, rows, openSheet, say });
  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      const now = latest.current;
      if (now === null || now.state.editing !== null) return;
      const ids = chosenRows(
        now.state,
        now.rows.map(({ id }) => id),
      );
      const person = now.rows.find(({ id }) => id === now.state.active?.row);
      const chosen = now.rows.filter(({ id }) => ids.includes(id));
      const column = now.state.active?.column;
      if (chosen.length === 0 && (!person || !column)) return;
      const value = person && column ? cellValue(person, column) : "";
      const words = column && !isTextColumn(column) ? choiceWords(t, column, value) : value;
      event.clipboardData.setData("text/plain", chosen.length > 0 ? tableText(chosen, t) : words);
      event.preventDefault();
      if (chosen.length > 0) now.say({ text: t("people.copied", { count: chosen.length }), icon: "copy" });
    },
    [latest, t],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      const now = latest.current;
      if (now === null || now.state.editing !== null) return;
      event.preventDefault();
      const text = event.clipboardData.getData("text/plain");
      const { active } = now.state;
      if (text.trim() === "" || active === null) return;
      if (/[\t\n\r]/.test(text.trim()) || text.length > 1_000) return now.openSheet({ kind: "paste", text });
      void valueMeant(active.column, text).then((value) => {
        const refusal =
          value === null
            ? t("people.notUnderstood", { words: text.trim() })
            : commit(active.row, active.column, value, "here");
        if (refusal !== null) now.say({ text: refusal, icon: "octagon-alert" });
      });
    },
    [latest, t, commit],
  );
  return { onCopy, onPaste };
}

/** What a pasted word says in a column; null when it is not understood. */
async function valueMeant(column: ColumnId, text: string): Promise<string | null> {
  if (isTextColumn(column)) return text.trim();
  try {
    const choiceMeant = await fetchChoiceMeant();
    return choiceMeant(column, text);
  } catch {
    // The known words could not be fetched: picking from the list goes on without them.
    return null;
  }
}
