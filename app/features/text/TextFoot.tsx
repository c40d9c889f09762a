/** The end of a text: how long it is, whose it is, and the way to take it out. */
import type { Message } from "@zaedno/plan";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./TextPane.module.css";
import { useTexts } from "./text-context.ts";

export function TextFoot({ message }: { message: Message }) {
  const t = useText();
  const locale = useLocale();
  const { personOf, canEdit } = useEditing();
  const { remove } = useTexts();
  const name = personOf(message.createdBy)?.nickname ?? t("editing.somebody");
  return (
    <footer className={styles.foot}>
      <p className="small dim">
        {t("text.words", { count: message.words })}{" "}
        {t("text.madeBy", { name, when: formatMoment(message.createdAt, locale) })}
      </p>
      {canEdit && (
        <Button kind="danger" icon="trash-2" onClick={() => remove(message)}>
          {t("text.delete")}
        </Button>
      )}
    </footer>
  );
}
