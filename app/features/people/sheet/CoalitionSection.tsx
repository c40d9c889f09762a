/** The way into the coalition: how far they have come, who of us talks to them, and whether they may be named. */
import { type CoalitionStage, coalitionStages, type MemberId } from "@zaedno/plan";
import { Avatar, PersonName } from "../../../ui/Avatar.tsx";
import { useText } from "../../../ui/text.tsx";
import { Row } from "../../editing/Row.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { DayField } from "./DayField.tsx";
import styles from "./PersonSheet.module.css";
import { PickRow } from "./PickRow.tsx";
import { Section } from "./Section.tsx";
import { orNothing, useCoalitionEdit, useTold } from "./use-person-edit.ts";
import { WatchedField } from "./WatchedField.tsx";

interface PartProps {
  readonly row: PersonRow;
  readonly editor: string;
}

export function CoalitionSection({ row, editor }: PartProps) {
  const t = useText();
  const edit = useCoalitionEdit(row.id);
  const told = useTold();
  const { stage, roleInCoalition, joinedOn } = row.place;
  return (
    <Section title={t("people.section.coalition")}>
      <div className={styles.facts}>
        <PickRow<CoalitionStage>
          name={t("people.column.stage")}
          question={t("people.whichStage")}
          now={stage ? t(`people.stage.${stage}`) : null}
          picks={coalitionStages.map((key) => ({ key, words: t(`people.stage.${key}`), current: key === stage }))}
          onPick={(key) => told(edit({ stage: key }))}
        />
        <Contact row={row} />
      </div>
      <WatchedField
        label={t("people.field.roleInCoalition")}
        placeholder={t("people.roleInCoalitionExample")}
        stored={roleInCoalition ?? ""}
        editor={editor}
        onSave={(words) => edit({ roleInCoalition: orNothing(words) })}
      />
      {(joinedOn !== undefined || stage === "agreed" || stage === "active") && (
        <DayField
          label={t("people.field.joinedOn")}
          day={joinedOn}
          editor={editor}
          onSave={(day) => edit({ joinedOn: day })}
        />
      )}
      <Consent row={row} editor={editor} />
    </Section>
  );
}

function Contact({ row }: { row: PersonRow }) {
  const t = useText();
  const { people, me, personOf } = usePeopleScreen();
  const edit = useCoalitionEdit(row.id);
  const told = useTold();
  const contactId = row.place.contactMemberId;
  const contact = personOf(contactId);
  const group = people
    .filter(({ role }) => role !== "mentor")
    .sort((a, b) => Number(b.memberId === me.memberId) - Number(a.memberId === me.memberId));
  const now = contactId === undefined ? null : contact ? <PersonName face={contact} /> : t("editing.somebody");
  return (
    <PickRow<MemberId>
      name={t("people.field.contact")}
      question={t("people.whichContact")}
      now={now}
      picks={group.map((one) => ({
        key: one.memberId,
        words: one.nickname,
        picture: <Avatar face={one} />,
        current: one.memberId === contactId,
      }))}
      onPick={(contactMemberId) => told(edit({ contactMemberId }))}
    />
  );
}

function Consent({ row, editor }: PartProps) {
  const t = useText();
  const { canEdit } = usePeopleScreen();
  const edit = useCoalitionEdit(row.id);
  const told = useTold();
  const { publicOk = false, publicOkOn } = row.place;
  if (!canEdit) {
    return publicOk ? (
      <>
        <Row name={t("people.field.publicOk")}>{t("editing.yes")}</Row>
        <DayField label={t("people.field.publicOkOn")} day={publicOkOn} editor={editor} onSave={() => edit({})} />
      </>
    ) : null;
  }
  return (
    <>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={publicOk}
          onChange={({ target }) => told(edit({ publicOk: target.checked || undefined }))}
        />
        <span>{t("people.publicOk")}</span>
      </label>
      {publicOk && (
        <DayField
          label={t("people.field.publicOkOn")}
          day={publicOkOn}
          editor={editor}
          onSave={(day) => edit({ publicOkOn: day })}
        />
      )}
    </>
  );
}
