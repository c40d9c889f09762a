/** A plan without texts: what belongs here, and the buttons that begin. */
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./Text.module.css";
import { useTexts } from "./text-context.ts";

export function EmptyTexts() {
  const t = useText();
  const { canEdit } = useEditing();
  const { add, startNarrative } = useTexts();
  return (
    <EmptyState
      title={t("text.emptyTitle")}
      action={
        canEdit && (
          <div className={styles.firsts}>
            <Button icon="megaphone" onClick={() => add("core")}>
              {t("text.addCore")}
            </Button>
            <Button icon="scroll-text" onClick={startNarrative}>
              {t("text.startNarrative")}
            </Button>
          </div>
        )
      }
    >
      {t("text.guidance")}
    </EmptyState>
  );
}
