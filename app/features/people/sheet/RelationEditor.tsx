/** How strong a relation is, a note, whether the public map may show it, and the way to remove it. */
import { type Relation, type RelationChanges, type RelationStrength, relationStrengths } from "@zaedno/plan";
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import styles from "./PersonSheet.module.css";
import { PickRow } from "./PickRow.tsx";
import { orNothing, useTold } from "./use-person-edit.ts";
import { WatchedField } from "./WatchedField.tsx";

interface RelationEditorProps {
  readonly relation: Relation;
  readonly words: string;
  readonly onDeleted: () => void;
}

export function RelationEditor({ relation, words, onDeleted }: RelationEditorProps) {
  const t = useText();
  const { run, say, personOf } = usePeopleScreen();
  const told = useTold();
  const { id, strength, note, publish = false } = relation;
  const edit = (changes: RelationChanges) => run((plan) => plan.editRelation(id, changes));
  const handleDelete = () => {
    const outcome = run((plan) => plan.deleteRelation(id));
    if (outcome.ok) say({ text: t("people.relationDeleted", { words }), icon: "trash-2", undoable: true });
    else told(outcome);
    onDeleted();
  };
  const picks = relationStrengths.map((one) => ({
    key: String(one),
    words: t(`people.strength.${one}`),
    current: one === strength,
  }));
  return (
    <div className={styles.relationEditor}>
      <div className={styles.facts}>
        <PickRow
          name={t("people.field.strength")}
          now={strength === undefined ? null : t(`people.strength.${strength}`)}
          picks={picks}
          onPick={(key) => told(edit({ strength: strengthOf(key) }))}
        />
      </div>
      <WatchedField
        label={t("people.field.note")}
        kind="lines"
        stored={note ?? ""}
        editor={personOf(relation.updatedBy)?.nickname ?? t("editing.somebody")}
        onSave={(text) => edit({ note: orNothing(text) })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={publish}
          onChange={({ target }) => told(edit({ publish: target.checked || undefined }))}
        />
        <span>{t("people.relationPublish")}</span>
      </label>
      <Button kind="danger" icon="trash-2" onClick={handleDelete}>
        {t("people.deleteRelation")}
      </Button>
    </div>
  );
}

function strengthOf(key: string | undefined): RelationStrength | undefined {
  return relationStrengths.find((one) => String(one) === key);
}
