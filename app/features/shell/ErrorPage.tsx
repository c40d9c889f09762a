/** What a person sees when a page is missing, not theirs, or broken: what happened in plain words, and the way on. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { TextId } from "../../locales/catalogue.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { Logo } from "../../ui/Logo.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./ErrorPage.module.css";
import { mainId } from "./SkipLink.tsx";

export function ErrorPage() {
  const t = useText();
  const { icon, title, text } = explain(useRouteError());
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

interface Explanation {
  icon: IconName;
  title: TextId;
  text: TextId;
}

function explain(error: unknown): Explanation {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  switch (status) {
    case 404:
      return { icon: "circle-question-mark", title: "error.missingTitle", text: "error.missingText" };
    case 403:
      return { icon: "lock", title: "error.notYoursTitle", text: "error.notYoursText" };
    default:
      return { icon: "octagon-alert", title: "error.brokenTitle", text: "error.brokenText" };
  }
}
