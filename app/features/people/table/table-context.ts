/**
 * What the rows of the table may ask for. It stays the same object while people type, so that a row is drawn anew only
 * for its own change.
 */
import { createContext, useContext } from "react";
import type { ColumnId } from "../columns.ts";
import type { PersonLinks } from "../use-person-link.ts";
import type { EditEnd } from "./grid-keys.ts";
import type { RowKey } from "./grid-state.ts";

export interface TableParts {
  readonly canEdit: boolean;
  readonly links: PersonLinks;
  /** Writes a cell that was edited and goes on; a refusal comes back as a sentence, and the edit stays open. */
  readonly commit: (row: RowKey, column: ColumnId, value: string, then: CommitThen) => string | null;
  readonly cancel: () => void;
  /** The cell went away under the hands: what was typed is written, or at least told. */
  readonly rescue: (row: RowKey, column: ColumnId, value: string) => void;
}

/** Where the keyboard goes on; `here`: in the same cell; `away`: the focus has already gone elsewhere. */
export type CommitThen = Extract<EditEnd, { kind: "commit" }>["after"] | "here" | "away";

export const TableContext = createContext<TableParts | null>(null);

export function useTable(): TableParts {
  const table = useContext(TableContext);
  if (table === null) throw new Error("A row belongs inside the people table.");
  return table;
}
