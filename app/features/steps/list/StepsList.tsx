/** The twin of the board for people who read lists, on paper or by ear: the same steps, the same actions, in groups. */
import { useMemo } from "react";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { isListSort, type ListGroup, listGroups, listSorts } from "../list-groups.ts";
import { useSteps } from "../steps-context.ts";
import { ListRow } from "./ListRow.tsx";
import styles from "./StepsList.module.css";

export function StepsList() {
  const t = useText();
  const { steps, view, me, today, canEdit } = useSteps();
  const shown = useMemo(
    () => (view.mine ? steps.filter((step) => step.ownerId === me.memberId) : steps),
    [steps, view.mine, me.memberId],
  );
  const groups = useMemo(() => listGroups(shown, view.sort, today), [shown, view.sort, today]);
  return (
    <div className={styles.list}>
      <SortChoice />
      {groups.length === 0 && <p className="dim">{t(view.mine ? "steps.nothingMine" : "steps.emptyTitle")}</p>}
      {groups.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.caption}>{t("steps.listCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("steps.field.title")}</th>
              <th scope="col">{t("steps.field.owner")}</th>
              <th scope="col">{t("steps.field.due")}</th>
              <th scope="col">{t("steps.field.place")}</th>
              {canEdit && <th scope="col">{t("steps.field.acts")}</th>}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={`${group.by} ${group.key}`}>
              <tr className={styles.groupRow}>
                <th scope="rowgroup" colSpan={canEdit ? 5 : 4}>
                  <GroupName group={group} />
                  <span className={`${styles.count} num`}>{group.steps.length}</span>
                </th>
              </tr>
              {group.steps.map((step) => (
                <ListRow key={step.id} step={step} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {canEdit && <ListAdd />}
    </div>
  );
}

function SortChoice() {
  const t = useText();
  const { view } = useSteps();
  return (
    <Field label={t("steps.sortedBy")} className={classes(styles.sort)}>
      <Select
        value={view.sort}
        onChange={({ target }) => isListSort(target.value) && view.change({ sort: target.value })}
      >
        {listSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`steps.sort.${sort}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function GroupName({ group }: { group: ListGroup }) {
  const t = useText();
  const { personOf, me } = useSteps();
  switch (group.by) {
    case "day":
      return t(`steps.group.${group.key}`);
    case "column":
      return t(`steps.column.${group.key}`);
    case "owner": {
      if (group.key === "nobody") return t("steps.noOwner");
      const name = personOf(group.key)?.nickname ?? t("editing.somebody");
      return group.key === me.memberId ? t("steps.me", { name }) : name;
    }
  }
}

function ListAdd() {
  const t = useText();
  const { add } = useSteps();
  return (
    <Button kind="plain" icon="plus" className={`${styles.add} only-laptop`} onClick={() => add("todo")}>
      {t("steps.quickAdd")}
    </Button>
  );
}
