/** One page of paper for the wall or the table: the way into the group, to be read from a chair away. */
import { Button, LinkButton } from "../../ui/Button.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { groupDigits } from "../join/code-digits.ts";
import { QrPicture } from "../links/QrPicture.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import styles from "./SheetPage.module.css";
import type { SheetView, SheetWords } from "./sheet.server.ts";

export function SheetPage({ view }: { view: SheetView }) {
  const t = useText();
  const { code, groupName } = view;
  return (
    <div>
      <FrontHeader to="/home" className="no-print" />
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <div className={`${styles.acts} no-print`}>
          <LinkButton kind="plain" icon="arrow-left" to={`/groups/${view.groupId}`}>
            {t("forms.back")}
          </LinkButton>
          <Button kind="main" icon="printer" onClick={() => window.print()}>
            {t("group.sheetPrint")}
          </Button>
          <noscript>
            <p className="dim">{t("group.sheetByHand")}</p>
          </noscript>
        </div>
        <article className={styles.sheet}>
          <h1 className={styles.title}>{groupName}</h1>
          <div className={styles.way}>
            <QrPicture qr={code.qr} label={t("group.qrLabel", { group: groupName })} className={styles.qr} />
            <p className={`${styles.digits} num`}>{groupDigits(code.digits)}</p>
          </div>
          <div className={styles.languages}>
            {view.words.map((words) => (
              <Steps key={words.locale} words={words} />
            ))}
          </div>
        </article>
      </main>
    </div>
  );
}

function Steps({ words }: { words: SheetWords }) {
  const isOther = useLocale() !== words.locale;
  return (
    <section lang={isOther ? words.locale : undefined} className={styles.steps}>
      <h2>{words.title}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.until}>{words.until}</p>
    </section>
  );
}
