/** Under the people: those who were deleted, folded, with the way back for thirty days. */
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import styles from "./DeletedPeople.module.css";
import { usePeopleScreen } from "./people-context.ts";

export function DeletedPeople() {
  const t = useText();
  const { plan, canEdit, restore } = usePeopleScreen();
  const deleted = plan.deletedStakeholders;
  if (!canEdit || deleted.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary className={styles.head}>
        <Icon name="trash-2" />
        {t("people.deletedOnes")}
        <span className={`${styles.count} num`}>{deleted.length}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      <p className={styles.hint}>{t("people.deletedHint")}</p>
      <ul>
        {deleted.map(({ id, name }) => (
          <li key={id} className={styles.row}>
            <span>
              <Written>{name}</Written>
            </span>
            <Button kind="plain" icon="undo-2" onClick={() => restore(id, name)}>
              {t("people.restore")}
              <VisuallyHidden> „{name}“</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
