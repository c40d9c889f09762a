/** "Още": on phones first the pages that the tabs have no room for; then who I am here, language, light or dark, the way out. */
import { Avatar } from "../../../ui/Avatar.tsx";
import { Button, LinkButton } from "../../../ui/Button.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { SheetMenu, SheetMenuItem, SheetMenuLink } from "../../../ui/SheetMenu.tsx";
import { useText } from "../../../ui/text.tsx";
import { InstallHint } from "../../device/InstallHint.tsx";
import { WeakNetworkSwitch } from "../../device/WeakNetworkSwitch.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { LanguageChoice } from "../LanguageChoice.tsx";
import { SignOutButton } from "../SignOutButton.tsx";
import { ThemeChoice } from "../ThemeChoice.tsx";
import styles from "./MoreSheet.module.css";
import type { PlanFrameView } from "./plan-frame-view.ts";
import type { PlanPage } from "./plan-pages.ts";

interface MoreSheetProps {
  onClose: () => void;
  view: PlanFrameView;
  rest: readonly PlanPage[];
  /** Other things of the frame, in place of this sheet. */
  onOpen: (other: "find" | "plan") => void;
}

export function MoreSheet({ onClose, view, rest, onOpen }: MoreSheetProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const { me, groupName } = view;
  return (
    <Sheet open onClose={onClose} title={t("shell.more")}>
      <nav className="only-phone" aria-label={t("shell.otherPages")}>
        <SheetMenu>
          <SheetMenuItem icon="search" onClick={() => onOpen("find")}>
            {t("shell.find")}
          </SheetMenuItem>
          {rest.map(({ to, icon, label }) => (
            <SheetMenuLink key={to} to={to} icon={icon} onClick={onClose}>
              {t(label)}
            </SheetMenuLink>
          ))}
          <SheetMenuLink to="/home" icon="list" onClick={onClose}>
            {t("shell.myGroups")}
          </SheetMenuLink>
        </SheetMenu>
      </nav>
      {canEdit && (
        <Button wide icon="pen-line" aria-haspopup="dialog" onClick={() => onOpen("plan")}>
          {t("shell.planWords")}
        </Button>
      )}
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
      <WeakNetworkSwitch />
      <InstallHint />
      <SignOutButton memberIds={[me.memberId]} />
    </Sheet>
  );
}
