/** Which plan this is, whether it is saved, and who else has it open. The saved sign is there at every width. */
import { usePresence, useSaved } from "../../../collab/index.ts";
import { AvatarStack } from "../../../ui/Avatar.tsx";
import { SavedSign } from "../../../ui/SavedSign.tsx";
import { DemoBadge } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import styles from "./PlanHeader.module.css";
import type { PlanFrameView } from "./plan-frame-view.ts";

export function PlanHeader({ title, view }: { title: string; view: PlanFrameView }) {
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
      <span className="only-laptop">
        <AvatarStack faces={here} label={t("shell.here", { names })} most={6} />
      </span>
      <span className="only-phone">
        <AvatarStack faces={others} label={t("shell.here", { names })} most={2} small />
      </span>
    </header>
  );
}
