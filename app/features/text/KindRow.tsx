/** What kind of message it is; changed by one choice. */
import { type Message, type MessageKind, messageKinds } from "@zaedno/plan";
import { useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { PickSheet } from "../editing/PickSheet.tsx";
import { ChoiceRow } from "../editing/Row.tsx";
import { kindIcons } from "./kinds.ts";
import styles from "./TextPane.module.css";

export function KindRow({ message }: { message: Message }) {
  const t = useText();
  const { canEdit } = useEditing();
  const run = useSay();
  const [open, setOpen] = useState(false);
  const pick = (kind: MessageKind) => {
    run((plan) => plan.editMessage(message.id, { kind }));
    setOpen(false);
  };
  return (
    <>
      <ChoiceRow name={t("text.field.kind")} onChange={canEdit ? () => setOpen(true) : undefined}>
        <span className={styles.kind}>
          <Icon name={kindIcons[message.kind]} />
          {t(`text.kind.${message.kind}`)}
        </span>
      </ChoiceRow>
      {open && (
        <PickSheet
          title={t("text.whichKind")}
          groups={[
            {
              picks: messageKinds.map((kind) => ({
                key: kind,
                words: t(`text.kind.${kind}`),
                note: t(`text.kindNote.${kind}`),
                icon: kindIcons[kind],
                current: kind === message.kind,
              })),
            },
          ]}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
