/** "Още": who I am here, language, light or dark, my profile, the way out. */
import type { SessionPerson } from "../../../collab/index.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { LinkButton } from "../../../ui/Button.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { LanguageChoice } from "../LanguageChoice.tsx";
import { SignOutButton } from "../SignOutButton.tsx";
import { ThemeChoice } from "../ThemeChoice.tsx";
import styles from "./MoreSheet.module.css";

interface MoreSheetProps {
  open: boolean;
  onClose: () => void;
  me: SessionPerson;
  groupName: string;
}

export function MoreSheet({ open, onClose, me, groupName }: MoreSheetProps) {
  const t = useText();
  return (
    <Sheet open={open} onClose={onClose} title={t("shell.more")}>
      <div className={styles.me}>
        <Avatar face={me} />
        <span>
          <b>{me.nickname}</b>
          <br />
          <span className="dim small">{groupName}</span>
        </span>
      </div>
      <LinkButton to="/account" wide icon="user-round">
        {t("account.title")}
      </LinkButton>
      <LanguageChoice />
      <ThemeChoice />
      <SignOutButton memberIds={[me.memberId]} />
    </Sheet>
  );
}
