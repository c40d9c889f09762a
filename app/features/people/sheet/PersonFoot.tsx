/** The end of a person's details: who entered them, and the way to take them out. */
import type { MemberId } from "@zaedno/plan";
import { Button } from "../../../ui/Button.tsx";
import { formatMoment } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import styles from "./PersonSheet.module.css";

export function PersonFoot({ row }: { row: PersonRow }) {
  const t = useText();
  const locale = useLocale();
  const { personOf, canEdit, remove, view } = usePeopleScreen();
  const { createdBy, createdAt, updatedBy } = row.who;
  const nameOf = (id: MemberId) => personOf(id)?.nickname ?? t("editing.somebody");
  const handleDelete = () => {
    remove(row);
    view.close();
  };
  return (
    <footer className={styles.foot}>
      <p className="small dim">
        {t("people.madeBy", { name: nameOf(createdBy), when: formatMoment(createdAt, locale) })}
        {updatedBy !== createdBy && ` ${t("people.changedBy", { name: nameOf(updatedBy) })}`}
      </p>
      {canEdit && (
        <Button kind="danger" icon="trash-2" onClick={handleDelete}>
          {t("people.delete")}
        </Button>
      )}
    </footer>
  );
}
