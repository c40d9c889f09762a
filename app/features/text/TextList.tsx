/** What texts there are: the story of the campaign first, then the messages by kind. */
import { Link } from "@remix-run/react";
import { isMissing, type Message, messageKinds, stakeholderOf } from "@zaedno/plan";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { openedHere } from "../editing/use-address-part.ts";
import { kindIcons } from "./kinds.ts";
import styles from "./TextList.module.css";
import { useTexts } from "./text-context.ts";

export function TextList() {
  const t = useText();
  const { canEdit } = useEditing();
  const { plan, startNarrative } = useTexts();
  return (
    <nav aria-label={t("text.list")} className={styles.groups}>
      {messageKinds.map((kind) => {
        const messages = plan.messages.filter((message) => message.kind === kind);
        const canStart = kind === "narrative" && messages.length === 0 && canEdit;
        if (messages.length === 0 && !canStart) return null;
        return (
          <section key={kind}>
            <h3 className={styles.kind}>
              <Icon name={kindIcons[kind]} />
              {t(`text.kinds.${kind}`)}
            </h3>
            {canStart && (
              <Button kind="plain" icon="plus" onClick={startNarrative}>
                {t("text.startNarrative")}
              </Button>
            )}
            <ul>
              {messages.map((message) => (
                <TextRow key={message.id} message={message} />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function TextRow({ message }: { message: Message }) {
  const t = useText();
  const { address, shown, at } = useTexts();
  const { id, title, excerpt } = message;
  const visitors = at(id);
  const isOpen = shown?.id === id;
  return (
    <li>
      <Link
        to={address.hrefOf(id)}
        state={openedHere}
        preventScrollReset
        className={styles.row}
        aria-current={isOpen ? "true" : undefined}
        data-text={id}
      >
        <span className={styles.title}>
          <Written>{title}</Written>
        </span>
        <AudienceLine message={message} />
        <span className={styles.excerpt}>{excerpt === "" ? t("text.nothingYet") : <Written>{excerpt}</Written>}</span>
        {visitors.length > 0 && (
          <span className={styles.visitors}>
            {visitors.map((visitor) => (
              <span key={visitor.memberId}>
                <Avatar face={visitor} small />
                {t(visitor.writes ? "text.writesHere" : "text.readsHere", { name: visitor.nickname })}
              </span>
            ))}
          </span>
        )}
      </Link>
    </li>
  );
}

function AudienceLine({ message }: { message: Message }) {
  const t = useText();
  const { plan } = useTexts();
  const names = (plan.audiences[message.id] ?? []).map((id) => {
    const found = stakeholderOf(plan, id);
    return isMissing(found) ? t("text.missingPerson") : found.name;
  });
  if (names.length === 0) return null;
  return (
    <span className={styles.audience}>
      {t("text.for")} <Written>{names.join(", ")}</Written>
    </span>
  );
}
