/** "Моят профил": how others see me, my PIN, language and look, the devices I am signed in on, the way out. */
import { LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { usePostWords } from "../links/use-post-words.ts";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { LanguageChoice } from "../shell/LanguageChoice.tsx";
import { SignOutButton } from "../shell/SignOutButton.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import { ThemeChoice } from "../shell/ThemeChoice.tsx";
import styles from "./AccountPage.module.css";
import type { AccountView } from "./account-view.ts";
import { Devices, EndOthers } from "./Devices.tsx";
import { EntrySection } from "./EntrySection.tsx";
import { FaceForm } from "./FaceForm.tsx";
import { PinForm } from "./PinForm.tsx";

export function AccountPage({ view }: { view: AccountView }) {
  const t = useText();
  const postWords = usePostWords();
  return (
    <div>
      <FrontHeader to="/home" />
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <div>
          <LinkButton kind="plain" icon="arrow-left" to="/home" className={styles.back}>
            {t("home.title")}
          </LinkButton>
          <h1>{t("account.title")}</h1>
        </div>
        {view.seats.map((seat) => (
          <section key={seat.memberId} className={styles.section}>
            <h2>
              {seat.isGroup ? t("account.inGroup", { group: seat.placeName }) : postWords(seat.role, seat.placeName)}
            </h2>
            <FaceForm seat={seat} />
            {seat.pin !== null && <PinForm seat={seat} />}
          </section>
        ))}
        <section className={styles.section}>
          <h2>{t("account.entry")}</h2>
          <EntrySection email={view.email} />
        </section>
        <section className={styles.section}>
          <h2>{t("account.screen")}</h2>
          <LanguageChoice />
          <ThemeChoice />
        </section>
        <section className={styles.section}>
          <h2>{t("account.devices")}</h2>
          <Devices devices={view.devices} />
          <div className={styles.out}>
            <SignOutButton memberIds={view.memberIds} />
            {view.devices.length > 1 && <EndOthers />}
            {view.devices.length > 1 && <SignOutButton memberIds={view.memberIds} everywhere />}
          </div>
        </section>
        <section className={styles.section}>
          <h2>{t("account.data")}</h2>
          <p>{t("account.dataText")}</p>
          <p>
            <LinkButton icon="download" to="/account/data" reloadDocument download>
              {t("account.dataDownload")}
            </LinkButton>
          </p>
        </section>
      </main>
    </div>
  );
}
