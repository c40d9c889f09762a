/** The first thing the Tab key meets: past header and menus, to the content. */
import { useText } from "../../ui/text.tsx";
import styles from "./SkipLink.module.css";

export const mainId = "main";

export function SkipLink() {
  const t = useText();
  return (
    <a href={`#${mainId}`} className={styles.skip}>
      {t("shell.skip")}
    </a>
  );
}
