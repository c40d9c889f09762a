/** The cells of one row: what stands in them, who else writes there, and the editor in the one that is being edited. */
import type { ReactNode } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { classes } from "../../../ui/classes.ts";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { useWrittenLang } from "../../../ui/written.tsx";
import { type ColumnId, cellValue, columnIds, isTextColumn } from "../columns.ts";
import type { PersonRow } from "../people-rows.ts";
import type { Visitor } from "../visitors.ts";
import { CellWords } from "./CellWords.tsx";
import { ChoiceEditor } from "./ChoiceEditor.tsx";
import styles from "./PeopleTable.module.css";
import { TextEditor } from "./TextEditor.tsx";
import { useTable } from "./table-context.ts";

interface CellProps {
  readonly row: PersonRow;
  readonly column: ColumnId;
  /** The keyboard is, or would come, here. */
  readonly isActive: boolean;
  /** The letters that began the edit; null while it is not edited. */
  readonly typed: string | null;
  readonly visitor: Visitor | undefined;
  readonly as?: "td" | "div";
  readonly className?: string | undefined;
}

export function Cell({ row, column, isActive, typed, visitor, as: Element = "td", className }: CellProps) {
  const t = useText();
  const { canEdit } = useTable();
  const writtenLang = useWrittenLang();
  const isText = isTextColumn(column);
  const grid = canEdit && {
    role: column === "name" ? "rowheader" : "gridcell",
    "aria-colindex": columnIds.indexOf(column) + 1,
    tabIndex: isActive ? 0 : -1,
    "aria-haspopup": isText ? undefined : ("listbox" as const),
  };
  return (
    <Element
      {...grid}
      data-column={column}
      data-colour={visitor?.colour}
      lang={isText ? writtenLang : undefined}
      className={classes(styles.cell, isText && styles.textCell, visitor && styles.visited, className)}
    >
      <Inside row={row} column={column} typed={typed} />
      {visitor && (
        <span className={styles.visitor} title={t("people.writesHere", { name: visitor.nickname })}>
          <Avatar face={visitor} small />
          <VisuallyHidden>{t("people.writesHere", { name: visitor.nickname })}</VisuallyHidden>
        </span>
      )}
    </Element>
  );
}

function Inside({ row, column, typed }: Pick<CellProps, "row" | "column" | "typed">): ReactNode {
  const t = useText();
  if (typed === null) return <CellWords row={row} column={column} />;
  const editor = { row: row.id, stored: cellValue(row, column), typed };
  const label = t("people.cellOf", { column: t(`people.column.${column}`), name: row.who.name });
  if (isTextColumn(column))
    return <TextEditor {...editor} column={column} label={label} editedBy={row.who.updatedBy} />;
  return (
    <>
      <CellWords row={row} column={column} />
      <ChoiceEditor {...editor} column={column} label={label} />
    </>
  );
}
