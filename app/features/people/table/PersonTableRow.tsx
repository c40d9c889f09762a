/** One person as a row of the table. Drawn anew only when something in this very row changes. */
import { memo } from "react";
import { classes } from "../../../ui/classes.ts";
import type { ColumnId } from "../columns.ts";
import type { PersonRow } from "../people-rows.ts";
import type { Visitor } from "../visitors.ts";
import styles from "./PeopleTable.module.css";
import { Cell } from "./PersonCells.tsx";
import { useTable } from "./table-context.ts";

interface PersonTableRowProps {
  readonly row: PersonRow;
  /** In the table, with the head as the first. */
  readonly index: number;
  readonly activeColumn: ColumnId | null;
  /** The letters that began the edit of the active cell; null while it is not edited. */
  readonly typed: string | null;
  readonly isChosen: boolean;
  readonly visitors: readonly Visitor[];
}

export const PersonTableRow = memo(function PersonTableRow(props: PersonTableRowProps) {
  const { row, index, activeColumn, typed, isChosen, visitors } = props;
  const { canEdit } = useTable();
  const cell = (column: ColumnId) => ({
    row,
    column,
    isActive: activeColumn === column,
    typed: activeColumn === column ? typed : null,
    // Somebody who has the details open is seen at the name.
    visitor: visitors.find((one) => (one.column ?? "name") === column),
  });
  const layout = canEdit ? { role: "presentation" } : {};
  return (
    <tr
      {...(canEdit && { "aria-rowindex": index, "aria-selected": isChosen })}
      data-person={row.id}
      className={classes(styles.row, row.target === "primary" && styles.target, isChosen && styles.chosen)}
    >
      <td {...layout}>
        <div className={styles.whoInside}>
          <Cell as="div" {...cell("sector")} className={styles.sectorCell} />
          <div className={styles.names}>
            <Cell as="div" {...cell("name")} className={styles.nameCell} />
            <Cell as="div" {...cell("roleTitle")} className={styles.roleTitle} />
          </div>
        </div>
      </td>
      <Cell {...cell("publicRole")} />
      <td {...layout} className={styles.stances}>
        <Cell as="div" {...cell("support")} />
        <Cell as="div" {...cell("supportTarget")} className={styles.wantedCell} />
      </td>
      <Cell {...cell("power")} />
      <Cell {...cell("interest")} />
      <Cell {...cell("stage")} />
      <Cell {...cell("publish")} />
    </tr>
  );
});
