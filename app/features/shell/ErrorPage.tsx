/** What a person sees when a page is missing, not theirs, or broken: what happened in plain words, and the way on. */
import { useRouteError } from "@remix-run/react";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Logo } from "../../ui/Logo.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./ErrorPage.module.css";
import { explainError, isOnline } from "./explain-error.ts";
import { mainId } from "./SkipLink.tsx";

export function ErrorPage() {
  const t = useText();
  const online = isOnline();
  const { icon, title, text } = explainError(useRouteError(), online);
  return (
    <div className={styles.page}>
      <header>
        <Logo to="/" />
      </header>
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <Icon name={icon} className={styles.icon} />
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
        {online ? (
          <LinkButton kind="main" to="/home" reloadDocument>
            {t("error.home")}
          </LinkButton>
        ) : (
          <Button kind="main" icon="arrow-left" onClick={() => history.back()}>
            {t("error.back")}
          </Button>
        )}
      </main>
    </div>
  );
}
