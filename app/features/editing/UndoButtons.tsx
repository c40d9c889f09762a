/** The way back and forth for one's own changes. There is nothing to press while there is nothing to take back. */
import { useUndo } from "../../collab/index.ts";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "./editing-context.ts";
import styles from "./UndoButtons.module.css";

export function UndoButtons() {
  const t = useText();
  const history = useUndo();
  const { undo, redo } = useEditing();
  return (
    <div className={styles.undo}>
      {history?.canUndo && (
        <Button kind="plain" icon="undo-2" onClick={undo} aria-keyshortcuts="Control+Z">
          {t("editing.undo")}
        </Button>
      )}
      {history?.canRedo && (
        <Button kind="plain" icon="redo-2" onClick={redo} aria-keyshortcuts="Control+Shift+Z Control+Y">
          {t("editing.redo")}
        </Button>
      )}
    </div>
  );
}
