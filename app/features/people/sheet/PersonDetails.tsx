/** What stands in somebody's details: who they are, what the group thinks, the way into the coalition, relations, steps. */
import type { StakeholderId } from "@zaedno/plan";
import { useState } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Band } from "../../../ui/Band.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { LostEditBands } from "../../editing/LostEditBands.tsx";
import { useHiddenPositions } from "../hidden/use-hidden-positions.ts";
import { isAboutPerson } from "../is-about-person.ts";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { CoalitionSection } from "./CoalitionSection.tsx";
import { PersonFoot } from "./PersonFoot.tsx";
import styles from "./PersonSheet.module.css";
import { PositionSection } from "./PositionSection.tsx";
import { PublicSection } from "./PublicSection.tsx";
import { RelationsSection } from "./RelationsSection.tsx";
import { StepsSection } from "./StepsSection.tsx";
import { useStakeholderEdit } from "./use-person-edit.ts";
import { WhoSection } from "./WhoSection.tsx";

export function PersonDetails({ id }: { id: StakeholderId }) {
  const t = useText();
  const { plan, rows } = usePeopleScreen();
  const row = rows.find((one) => one.id === id);
  if (row) return <Details row={row} />;
  const deleted = plan.deletedStakeholders.find((one) => one.id === id);
  return deleted ? <DeletedPerson id={id} name={deleted.name} /> : <p>{t("people.missingText")}</p>;
}

function Details({ row }: { row: PersonRow }) {
  const t = useText();
  const { plan, personOf, visitorOf } = usePeopleScreen();
  const { hidden } = useHiddenPositions();
  const visitor = visitorOf(row.id);
  const editor = personOf(row.who.updatedBy)?.nickname ?? t("editing.somebody");
  return (
    <div className={styles.details}>
      <LostEditBands judgements={!hidden} isHere={(edit) => isAboutPerson(edit, plan, row.id)} />
      {visitor && (
        <p className={styles.visitor}>
          <Avatar face={visitor} small />
          {t("people.writesHere", { name: visitor.nickname })}
        </p>
      )}
      {row.target !== null && (
        <p>
          <Tag tone="brand" icon="target">
            {t(`people.targetLong.${row.target}`)}
          </Tag>
        </p>
      )}
      <NameField row={row} editor={editor} />
      <WhoSection row={row} editor={editor} />
      {!hidden && <PositionSection row={row} editor={editor} />}
      {!hidden && <CoalitionSection row={row} editor={editor} />}
      {!hidden && <RelationsSection row={row} />}
      <StepsSection row={row} />
      <PublicSection row={row} editor={editor} />
      <PersonFoot row={row} />
    </div>
  );
}

/** The name is the sheet's heading; it becomes a field when somebody wants to change it. */
function NameField({ row, editor }: { row: PersonRow; editor: string }) {
  const t = useText();
  const { canEdit } = usePeopleScreen();
  const [open, setOpen] = useState(false);
  const edit = useStakeholderEdit(row.id);
  if (!canEdit) return null;
  if (!open) {
    return (
      <Button kind="plain" icon="pen-line" className={styles.rename} onClick={() => setOpen(true)}>
        {t("people.rename")}
      </Button>
    );
  }
  return (
    <DraftField
      label={t("people.newName")}
      stored={row.who.name}
      editor={editor}
      focused
      onSave={(name) => edit({ name })}
    />
  );
}

function DeletedPerson({ id, name }: { id: StakeholderId; name: string }) {
  const t = useText();
  const { canEdit, restore } = usePeopleScreen();
  return (
    <Band
      icon="undo-2"
      action={
        canEdit && (
          <Button icon="undo-2" onClick={() => restore(id, name)}>
            {t("people.restore")}
          </Button>
        )
      }
    >
      {t("people.personDeleted")}
    </Band>
  );
}
