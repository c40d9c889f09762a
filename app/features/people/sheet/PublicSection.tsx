/** What others may see on the published map: only whether they are on it, and under which words. */
import { useText } from "../../../ui/text.tsx";
import { Row } from "../../editing/Row.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import styles from "./PersonSheet.module.css";
import { Section } from "./Section.tsx";
import { orNothing, useStakeholderEdit, useTold } from "./use-person-edit.ts";
import { WatchedField } from "./WatchedField.tsx";

export function PublicSection({ row, editor }: { row: PersonRow; editor: string }) {
  const t = useText();
  const { canEdit } = usePeopleScreen();
  const edit = useStakeholderEdit(row.id);
  const told = useTold();
  const { publish = false, publishLabel, type, name } = row.who;
  return (
    <Section title={t("people.section.public")} note={t("people.publicNote")}>
      {canEdit ? (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={publish}
            onChange={({ target }) => told(edit({ publish: target.checked || undefined }))}
          />
          <span>
            {t("people.publishOn")}
            {type === "person" && <span className="dim small"> {t("people.publishPerson")}</span>}
          </span>
        </label>
      ) : (
        <Row name={t("people.column.publish")}>{t(publish ? "people.published" : "people.hidden")}</Row>
      )}
      {(publish || publishLabel !== undefined) && (
        <WatchedField
          label={t("people.field.publishLabel")}
          placeholder={name}
          hint={t("people.publishLabelHint")}
          stored={publishLabel ?? ""}
          editor={editor}
          onSave={(words) => edit({ publishLabel: orNothing(words) })}
        />
      )}
    </Section>
  );
}
