/** The person's own sign at the corner of pages outside a plan; leads to their profile. */
import { Link } from "@remix-run/react";
import { Avatar, type Face } from "../../ui/Avatar.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./AccountLink.module.css";

export function AccountLink({ face }: { face: Face }) {
  const t = useText();
  return (
    <Link to="/account" className={styles.link}>
      <Avatar face={face} small />
      <span>{t("account.short")}</span>
    </Link>
  );
}
