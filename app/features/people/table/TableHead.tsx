/** The heads of the columns; each is a button that sorts by it. */
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { type ColumnId, columnIds } from "../columns.ts";
import { usePeopleScreen } from "../people-context.ts";
import { nextSorting, type SortKey, sortKeys } from "../people-sorting.ts";
import styles from "./PeopleTable.module.css";

/** The columns under each head: two facts may stand in one visible column. */
const underHead: Readonly<Record<SortKey, readonly [first: ColumnId, count: number]>> = {
  name: ["sector", 3],
  role: ["publicRole", 1],
  stance: ["support", 2],
  power: ["power", 1],
  interest: ["interest", 1],
  stage: ["stage", 1],
  publish: ["publish", 1],
};

export function TableHead() {
  const t = useText();
  const { view, canEdit } = usePeopleScreen();
  const { sorting } = view;
  return (
    <thead>
      <tr {...(canEdit && { "aria-rowindex": 1 })}>
        {sortKeys.map((key) => {
          const isSorted = sorting?.by === key;
          const [first, count] = underHead[key];
          return (
            <th
              key={key}
              scope="col"
              className={styles[key]}
              aria-sort={isSorted ? (sorting.down ? "descending" : "ascending") : undefined}
              {...(canEdit && { "aria-colindex": columnIds.indexOf(first) + 1, "aria-colspan": count })}
            >
              <button
                type="button"
                className={classes(styles.head, isSorted && styles.sorted)}
                onClick={() => view.change({ sorting: nextSorting(sorting, key) })}
              >
                {t(`people.sort.${key}`)}
                {isSorted && <Icon name={sorting.down ? "arrow-down" : "arrow-up"} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
