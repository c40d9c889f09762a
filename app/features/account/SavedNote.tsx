/** The quiet word after a form was stored. */
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./SavedNote.module.css";

export function SavedNote({ shown }: { shown: boolean }) {
  const t = useText();
  return (
    <span role="status" className={styles.note}>
      {shown && (
        <>
          <Icon name="check-check" />
          {t("ui.saved")}
        </>
      )}
    </span>
  );
}
