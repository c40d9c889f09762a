/** What the group thinks of them. Private: it leaves the group in no list, map or export for others. */
import { type Confidence, confidences } from "@zaedno/plan";
import { Icon } from "../../../ui/Icon.tsx";
import { LevelDots } from "../../../ui/LevelDots.tsx";
import { StanceMark, StanceShape } from "../../../ui/StanceMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { choiceWords, stanceOfKey } from "../choice-words.ts";
import { type ChoiceColumn, cellValue, choiceKeys, levelOf, supportOf } from "../columns.ts";
import type { PersonRow } from "../people-rows.ts";
import { DayField } from "./DayField.tsx";
import styles from "./PersonSheet.module.css";
import { PickRow } from "./PickRow.tsx";
import { Section } from "./Section.tsx";
import { orNothing, usePositionEdit, useTold } from "./use-person-edit.ts";
import { WatchedField } from "./WatchedField.tsx";

interface PartProps {
  readonly row: PersonRow;
  readonly editor: string;
}

export function PositionSection({ row, editor }: PartProps) {
  const t = useText();
  const { position } = row;
  const edit = usePositionEdit(row.id);
  return (
    <Section
      title={t("people.section.position")}
      note={
        <>
          <Icon name="lock" /> {t("people.private")}
        </>
      }
    >
      <Judgement row={row} />
      <WatchedField
        label={t("people.field.evidence")}
        hint={t("people.evidenceHint")}
        kind="lines"
        stored={position.evidence ?? ""}
        editor={editor}
        onSave={(words) => edit({ evidence: orNothing(words) })}
      />
      <DayField
        label={t("people.field.assessedOn")}
        day={position.assessedOn}
        editor={editor}
        onSave={(assessedOn) => edit({ assessedOn })}
      />
      <WatchedField
        label={t("people.field.note")}
        kind="lines"
        stored={position.note ?? ""}
        editor={editor}
        onSave={(words) => edit({ note: orNothing(words) })}
      />
    </Section>
  );
}

function Judgement({ row }: { row: PersonRow }) {
  const t = useText();
  const { position, id } = row;
  const edit = usePositionEdit(id);
  const told = useTold();
  const picksOf = (column: ChoiceColumn) =>
    choiceKeys[column].map((key) => ({
      key,
      words: choiceWords(t, column, key),
      current: key === cellValue(row, column),
      ...((column === "support" || column === "supportTarget") && {
        picture: <StanceShape stance={stanceOfKey(key)} />,
      }),
    }));
  const { support, supportTarget, power, interest, confidence } = position;
  const steps = support === undefined || supportTarget === undefined ? 0 : Math.abs(supportTarget - support);
  return (
    <div className={styles.facts}>
      <PickRow
        name={t("people.column.support")}
        question={t("people.whichSupport")}
        now={support === undefined ? null : <StanceMark stance={row.stance} />}
        picks={picksOf("support")}
        onPick={(key) => told(edit({ support: supportOf(key ?? "") }))}
      />
      <PickRow
        name={t("people.column.supportTarget")}
        question={t("people.whichWanted")}
        now={supportTarget === undefined ? null : <StanceMark stance={stanceOfKey(String(supportTarget))} />}
        picks={picksOf("supportTarget")}
        onPick={(key) => told(edit({ supportTarget: supportOf(key ?? "") }))}
      />
      {steps > 1 && (
        <p className={styles.gentle} role="status">
          <Icon name="info" /> <span>{t("people.oneStep", { count: steps })}</span>
        </p>
      )}
      <PickRow
        name={t("people.column.power")}
        question={t("people.whichPower")}
        now={power === undefined ? null : <LevelDots level={power} />}
        picks={picksOf("power")}
        onPick={(key) => told(edit({ power: levelOf(key ?? "") }))}
      />
      <PickRow
        name={t("people.column.interest")}
        question={t("people.whichInterest")}
        now={interest === undefined ? null : <LevelDots level={interest} />}
        picks={picksOf("interest")}
        onPick={(key) => told(edit({ interest: levelOf(key ?? "") }))}
      />
      <PickRow<Confidence>
        name={t("people.field.confidence")}
        now={confidence ? t(`people.confidence.${confidence}`) : null}
        picks={confidences.map((key) => ({
          key,
          words: t(`people.confidence.${key}`),
          current: key === confidence,
        }))}
        onPick={(key) => told(edit({ confidence: key }))}
      />
    </div>
  );
}
