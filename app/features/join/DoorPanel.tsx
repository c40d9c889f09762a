/** Beside the door on laptops: what this is, in three sentences, and where help is. On phones only the help line remains. */
import type { TextId } from "../../locales/catalogue.ts";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { Rich, useText } from "../../ui/text.tsx";
import styles from "./DoorPanel.module.css";

const promises: readonly { icon: IconName; text: TextId }[] = [
  { icon: "users", text: "join.promiseTogether" },
  { icon: "wifi-off", text: "join.promiseOffline" },
  { icon: "lock", text: "join.promisePrivate" },
];

export function DoorPanel({ help }: { help: TextId }) {
  const t = useText();
  return (
    <aside className={styles.panel} aria-label={t("join.aboutLabel")}>
      <h2 className={`${styles.title} only-laptop`}>{t("join.slogan")}</h2>
      <ul className={`${styles.list} only-laptop`}>
        {promises.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>
              <Rich id={text} components={{ b: <b /> }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.help}>
        <Icon name="circle-question-mark" />
        <span>{t(help)}</span>
      </p>
    </aside>
  );
}
