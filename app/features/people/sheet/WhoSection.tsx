/** Who they are: by office, not by private life. */
import {
  type PublicRole,
  publicRoles,
  type Sector,
  type StakeholderLevel,
  type StakeholderType,
  sectors,
  stakeholderLevels,
  stakeholderTypes,
} from "@zaedno/plan";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { sectorIcons } from "../../../ui/sector-icons.ts";
import { useText } from "../../../ui/text.tsx";
import type { PersonRow } from "../people-rows.ts";
import styles from "./PersonSheet.module.css";
import { PickRow } from "./PickRow.tsx";
import { Section } from "./Section.tsx";
import { orNothing, useStakeholderEdit, useTold } from "./use-person-edit.ts";
import { WatchedField } from "./WatchedField.tsx";

export function WhoSection({ row, editor }: { row: PersonRow; editor: string }) {
  const t = useText();
  const edit = useStakeholderEdit(row.id);
  const { who } = row;
  return (
    <Section title={t("people.section.who")}>
      <WatchedField
        label={t("people.column.roleTitle")}
        placeholder={t("people.roleTitleExample")}
        stored={who.roleTitle ?? ""}
        editor={editor}
        onSave={(words) => edit({ roleTitle: orNothing(words) })}
      />
      <WatchedField
        label={t("people.field.orgName")}
        stored={who.orgName ?? ""}
        editor={editor}
        onSave={(words) => edit({ orgName: orNothing(words) })}
      />
      <Choices row={row} />
    </Section>
  );
}

function Choices({ row: { id, who } }: { row: PersonRow }) {
  const t = useText();
  const edit = useStakeholderEdit(id);
  const told = useTold();
  return (
    <div className={styles.facts}>
      <PickRow<PublicRole>
        name={t("people.column.publicRole")}
        question={t("people.whichRole")}
        now={who.publicRole ? t(`people.role.${who.publicRole}`) : null}
        picks={publicRoles.map((key) => ({
          key,
          words: t(`people.role.${key}`),
          note: t(`people.roleNote.${key}`),
          current: key === who.publicRole,
        }))}
        onPick={(publicRole) => told(edit({ publicRole }))}
      />
      <PickRow<StakeholderType>
        name={t("people.field.type")}
        now={t(`people.type.${who.type}`)}
        isNeeded
        picks={stakeholderTypes.map((key) => ({ key, words: t(`people.type.${key}`), current: key === who.type }))}
        onPick={(type) => type && told(edit({ type }))}
      />
      <PickRow<Sector>
        name={t("people.column.sector")}
        now={who.sector ? <SectorMark sector={who.sector} look="words" /> : null}
        picks={sectors.map((key) => ({
          key,
          words: t(`people.sector.${key}`),
          icon: sectorIcons[key],
          current: key === who.sector,
        }))}
        onPick={(sector) => told(edit({ sector }))}
      />
      <PickRow<StakeholderLevel>
        name={t("people.field.level")}
        now={who.level ? t(`people.level.${who.level}`) : null}
        picks={stakeholderLevels.map((key) => ({ key, words: t(`people.level.${key}`), current: key === who.level }))}
        onPick={(level) => told(edit({ level }))}
      />
    </div>
  );
}
