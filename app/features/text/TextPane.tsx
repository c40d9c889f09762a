/** The chosen text: what it is and for whom, and its words. */
import { Link } from "@remix-run/react";
import type { Message } from "@zaedno/plan";
import { useEffect, useState } from "react";
import { usePresence } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { useLatest } from "../../ui/use-latest.ts";
import { useEditing } from "../editing/editing-context.ts";
import { AudienceRow } from "./AudienceRow.tsx";
import { DeletedText } from "./DeletedTexts.tsx";
import { KindRow } from "./KindRow.tsx";
import { hasAudience } from "./kinds.ts";
import { RichField } from "./RichField.tsx";
import { TextFoot } from "./TextFoot.tsx";
import styles from "./TextPane.module.css";
import { TextTitle } from "./TextTitle.tsx";
import { textsPage, useTexts } from "./text-context.ts";

export function TextPane() {
  const t = useText();
  const { plan, address, shown } = useTexts();
  const { openId, hrefOf } = address;
  const deleted = plan.deletedMessages.find(({ id }) => id === openId);
  return (
    <div className={styles.pane}>
      {openId !== null && (
        <Link to={hrefOf(null)} preventScrollReset className={`${styles.back} only-phone`}>
          <Icon name="arrow-left" />
          {t("text.all")}
        </Link>
      )}
      {shown && <OneText key={shown.id} message={shown} />}
      {deleted && <DeletedText message={deleted} />}
      {openId !== null && !shown && !deleted && <p>{t("text.missing")}</p>}
    </div>
  );
}

function OneText({ message }: { message: Message }) {
  const t = useText();
  const { personOf } = useEditing();
  const { first } = useTexts();
  const { id, kind } = message;
  const editor = personOf(message.updatedBy)?.nickname ?? t("editing.somebody");
  const tellWriting = useTextPlace(message);
  return (
    <article className={styles.text} aria-labelledby={`title-${id}`}>
      <TextTitle message={message} editor={editor} />
      <div className={styles.facts}>
        <KindRow message={message} />
        {hasAudience(kind) && <AudienceRow message={message} />}
      </div>
      {kind === "story" && <Band icon="info">{t("text.consent")}</Band>}
      <RichField
        address={{ root: "messages", id, field: "body" }}
        first={first.id === id ? first.blocks : null}
        label={message.title}
        placeholder={t(`text.example.${kind}`)}
        big={kind === "core"}
        onWriting={tellWriting}
      />
      <TextFoot message={message} />
    </article>
  );
}

/** Tells the others that this text is before me, and whether I write in it, which the text has to say. */
function useTextPlace({ id }: Message): (isWriting: boolean) => void {
  const { openId } = useTexts().address;
  const presence = useLatest(usePresence());
  const [isWriting, setIsWriting] = useState(false);
  // On a phone the first text lies ready, but nobody sees it before it is opened.
  const isBefore = openId === id || isWriting;
  useEffect(() => {
    const { current } = presence;
    const card = isBefore ? { card: id } : {};
    current?.setPlace({ page: textsPage, ...card, ...(isWriting && { field: "body" }) });
    return () => current?.setPlace(null);
  }, [id, isBefore, isWriting, presence]);
  return setIsWriting;
}
