/** Texts that were deleted, with the way back: folded under the list, and where the address of one leads. */
import type { Message } from "@zaedno/plan";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./DeletedTexts.module.css";
import { useTexts } from "./text-context.ts";

export function DeletedTexts() {
  const t = useText();
  const { canEdit } = useEditing();
  const { deletedMessages } = useTexts().plan;
  if (!canEdit || deletedMessages.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary className={styles.head}>
        <Icon name="trash-2" />
        {t("text.deletedOnes")}
        <span className={`${styles.count} num`}>{deletedMessages.length}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      <p className={styles.hint}>{t("text.deletedHint")}</p>
      <ul>
        {deletedMessages.map((message) => (
          <li key={message.id} className={styles.row}>
            <span>
              <Written>{message.title}</Written>
            </span>
            <PutBack message={message} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In place of the text. */
export function DeletedText({ message }: { message: Message }) {
  const t = useText();
  const { canEdit } = useEditing();
  return (
    <Band icon="undo-2" action={canEdit && <PutBack message={message} />}>
      {t("text.isDeleted", { title: message.title })}
    </Band>
  );
}

function PutBack({ message }: { message: Message }) {
  const t = useText();
  const { restore } = useTexts();
  return (
    <Button kind="plain" icon="undo-2" onClick={() => restore(message)}>
      {t("text.restore")}
      <VisuallyHidden> „{message.title}“</VisuallyHidden>
    </Button>
  );
}
