/** What a person sees when a page is missing, not theirs, or broken: what happened in plain words, and the way on. */
import { useRouteError } from "@remix-run/react";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Logo } from "../../ui/Logo.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./ErrorPage.module.css";
import { explainError } from "./explain-error.ts";
import { mainId } from "./SkipLink.tsx";

export function ErrorPage() {
  const t = useText();
  const { icon, title, text } = explainError(useRouteError());
  return (
    <div className={styles.page}>
      <header>
        <Logo to="/" />
      </header>
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <Icon name={icon} className={styles.icon} />
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
        <LinkButton kind="main" to="/home" reloadDocument>
          {t("error.home")}
        </LinkButton>
      </main>
    </div>
  );
}
