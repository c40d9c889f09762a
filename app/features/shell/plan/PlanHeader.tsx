/** Which plan this is, whether it is saved, and who else has it open. The saved sign is there at every width. */
import { usePresence, useSaved } from "../../../collab/index.ts";
import { AvatarStack } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { SavedSign } from "../../../ui/SavedSign.tsx";
import { DemoBadge } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import styles from "./PlanHeader.module.css";
import type { PlanFrameView } from "./plan-frame-view.ts";

interface PlanHeaderProps {
  title: string;
  view: PlanFrameView;
  onFind: () => void;
}

export function PlanHeader({ title, view, onFind }: PlanHeaderProps) {
  const t = useText();
  const saved = useSaved();
  const { here } = usePresence();
  const others = here.filter((person) => !person.me);
  const names = here.map((person) => person.nickname).join(", ");
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>
          <Written>{title}</Written>
        </h1>
        <div className={styles.sub}>
          <span className="only-laptop">{t("ui.groupIn", { region: view.regionName })}</span>
          {view.fictional && <DemoBadge />}
          <SavedSign state={saved} />
        </div>
      </div>
      <Button
        icon="search"
        className="only-laptop"
        onClick={onFind}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
      >
        {t("shell.find")}
      </Button>
      <span className="only-laptop">
        <AvatarStack faces={here} label={t("shell.here", { names })} most={6} />
      </span>
      <span className="only-phone">
        <AvatarStack faces={others} label={t("shell.here", { names })} most={2} small />
      </span>
      <IconButton
        icon="search"
        label={t("shell.find")}
        className={classes(styles.find, "only-phone")}
        onClick={onFind}
        aria-haspopup="dialog"
      />
    </header>
  );
}
