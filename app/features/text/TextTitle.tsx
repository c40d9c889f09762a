/** What the text is called; a field where somebody wants to change it. */
import type { Message } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { DraftField } from "../editing/DraftField.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./TextPane.module.css";
import { useTexts } from "./text-context.ts";

export function TextTitle({ message, editor }: { message: Message; editor: string }) {
  const t = useText();
  const { canEdit, run } = useEditing();
  const visitors = useTexts().at(message.id);
  const [open, setOpen] = useState(false);
  return (
    <>
      <h3 id={`title-${message.id}`} ref={useFocusOnPhones(message)} tabIndex={-1} className={styles.title}>
        <Written>{message.title}</Written>
      </h3>
      {/* One row for both, so that who comes and goes does not move what somebody writes. */}
      <div className={classes(styles.under, canEdit && styles.steady)}>
        {canEdit && !open && (
          <Button kind="plain" icon="pen-line" className={styles.rename} onClick={() => setOpen(true)}>
            {t("text.rename")}
          </Button>
        )}
        {visitors.map((visitor) => (
          <span key={visitor.memberId} className={styles.visitor}>
            <Avatar face={visitor} small />
            {t(visitor.writes ? "text.writesHere" : "text.readsHere", { name: visitor.nickname })}
          </span>
        ))}
      </div>
      {open && (
        <DraftField
          label={t("text.field.title")}
          stored={message.title}
          editor={editor}
          focused
          onSave={(title) => run((plan) => plan.editMessage(message.id, { title }))}
        />
      )}
    </>
  );
}

/** A phone shows the list or the text: who opens one goes on at its head. On laptops the focus stays in the list. */
function useFocusOnPhones({ id }: Message) {
  const { openId } = useTexts().address;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isPhone = !window.matchMedia("(min-width: 60rem)").matches;
    const isWaiting = document.activeElement === null || document.activeElement === document.body;
    if (openId !== id || !isPhone || (!isWaiting && !isHidden(document.activeElement))) return;
    title.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [openId, id]);
  return title;
}

function isHidden(element: Element | null): boolean {
  return element instanceof HTMLElement && element.offsetParent === null;
}
