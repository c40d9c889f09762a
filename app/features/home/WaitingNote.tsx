/** Somebody asked for a seat by code and the facilitator has not answered yet. */

import { Avatar, type Face } from "../../ui/Avatar.tsx";
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./WaitingNote.module.css";

interface WaitingNoteProps {
  groupName: string;
  face: Face;
  /** Nothing else to show: then this is the page. */
  alone: boolean;
}

export function WaitingNote({ groupName, face, alone }: WaitingNoteProps) {
  const t = useText();
  if (!alone) {
    return (
      <Band icon="hourglass" title={groupName}>
        {t("home.waitingShort")}
      </Band>
    );
  }
  return (
    <section className={styles.waiting}>
      <Avatar face={face} className={styles.sign ?? ""} />
      <h1>{t("home.waitingTitle", { nickname: face.nickname })}</h1>
      <p className={styles.group}>{groupName}</p>
      <p>{t("home.waitingText")}</p>
      <p className="dim">{t("home.waitingStay")}</p>
      <noscript>
        <LinkButton to="/home" icon="refresh-cw">
          {t("home.lookAgain")}
        </LinkButton>
      </noscript>
    </section>
  );
}
