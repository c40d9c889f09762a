/** An invitation that has run out or was closed: what happened in plain words, and the other way in. */
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./DoorForm.module.css";

export function DeadInvitation() {
  const t = useText();
  return (
    <div className={styles.form}>
      <h1>{t("join.titleLink")}</h1>
      <div role="alert">
        <Band tone="warn" icon="triangle-alert">
          {t("join.problem.linkBad")}
        </Band>
      </div>
      <LinkButton icon="ticket" to="/" wide>
        {t("login.byCode")}
      </LinkButton>
    </div>
  );
}
