/** The empty last row: whoever is typed here is added. */
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { columnIds } from "../columns.ts";
import { newRow } from "./grid-state.ts";
import styles from "./PeopleTable.module.css";
import { TextEditor } from "./TextEditor.tsx";

interface NewTableRowProps {
  readonly index: number;
  readonly isActive: boolean;
  readonly typed: string | null;
}

export function NewTableRow({ index, isActive, typed }: NewTableRowProps) {
  const t = useText();
  const cell = { role: "gridcell", "aria-colindex": columnIds.indexOf("name") + 1, tabIndex: isActive ? 0 : -1 };
  return (
    <tr aria-rowindex={index} data-person={newRow} className={classes(styles.row, styles.newRow)}>
      <td {...cell} colSpan={7} data-column="name" className={classes(styles.cell, styles.textCell)}>
        {typed === null ? (
          <span className={styles.hint}>
            <Icon name="user-plus" /> {t("people.newRow")}
          </span>
        ) : (
          <TextEditor row={newRow} column="name" stored="" typed={typed} label={t("people.newName")} />
        )}
      </td>
    </tr>
  );
}
