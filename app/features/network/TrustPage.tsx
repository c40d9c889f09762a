/** Leads a phone or a computer to trust this installation's certificate, in the words of its own settings. */
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import styles from "./TrustPage.module.css";
import { stepsOf, systemFaces } from "./trust-steps.ts";
import { systems, type TrustView } from "./trust-view.ts";
import { useReadiness } from "./use-readiness.ts";

export function TrustPage({ view }: { view: TrustView }) {
  const t = useText();
  return (
    <div className={styles.page}>
      <FrontHeader />
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <h1>{t("trust.title")}</h1>
        {view.isSecure ? <Seen view={view} /> : <Ahead view={view} />}
      </main>
    </div>
  );
}

/** Over plain http: what to do. */
function Ahead({ view }: { view: TrustView }) {
  const t = useText();
  return (
    <>
      <p className={styles.lead}>{t("trust.lead")}</p>
      {view.secureUrl === null ? <NoCertificate /> : <Steps view={view} secureUrl={view.secureUrl} />}
    </>
  );
}

/** Over https: whether it was done. */
function Seen({ view }: { view: TrustView }) {
  const t = useText();
  const readiness = useReadiness();
  switch (readiness) {
    case "asking":
      return <p className={styles.lead}>{t("trust.asking")}</p>;
    case "not-trusted":
      return (
        <>
          <div role="alert">
            <Band tone="warn" icon="triangle-alert" title={t("trust.notYetTitle")}>
              {t("trust.notYetText")}
            </Band>
          </div>
          {view.secureUrl !== null && <Steps view={view} secureUrl={view.secureUrl} />}
        </>
      );
    case "ready":
      return (
        <div role="status" className={styles.ready}>
          <Band tone="ok" icon="circle-check" title={t("trust.readyTitle")}>
            {t("trust.readyText")}
          </Band>
          <LinkButton kind="main" big to="/" iconAfter="arrow-right">
            {t("trust.goOn")}
          </LinkButton>
        </div>
      );
  }
}

function Steps({ view: { system }, secureUrl }: { view: TrustView; secureUrl: string }) {
  const t = useText();
  return (
    <>
      <Tabs
        label={t("trust.systems")}
        tabs={systems.map((one) => ({
          to: `?system=${one}`,
          current: one === system,
          ...systemFaces[one],
          label: t(systemFaces[one].label),
        }))}
      />
      <ol className={styles.steps}>
        <li>
          <p>{t("trust.download")}</p>
          <LinkButton kind="main" icon="download" to="/trust/zaedno-ca.crt" reloadDocument>
            {t("trust.downloadButton")}
          </LinkButton>
        </li>
        {stepsOf[system].map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
        <li>
          <p>{t("trust.check")}</p>
          <LinkButton icon="external-link" to={secureUrl} reloadDocument>
            {t("trust.checkButton")}
          </LinkButton>
        </li>
      </ol>
      <section className={styles.about}>
        <h2>{t("trust.aboutTitle")}</h2>
        <p>{t("trust.aboutText")}</p>
        <p>{t("trust.signInAgain")}</p>
      </section>
    </>
  );
}

/** Typed as it stands, in every language. */
const command = "pnpm zaedno certificate";

function NoCertificate() {
  const t = useText();
  return (
    <Band icon="info" title={t("trust.noneTitle")}>
      {t("trust.noneText", { command })}
    </Band>
  );
}
