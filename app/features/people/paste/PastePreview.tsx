/** What the pasted table would do: which column is what, what is wrong with a row, who is there already. */
import { useMemo, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/Field.tsx";
import { useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { guessColumns } from "./guess-columns.ts";
import type { PasteField } from "./known-words.ts";
import styles from "./PastePreview.module.css";
import { PasteRows } from "./PasteRows.tsx";
import { pastedPeople } from "./pasted-people.ts";
import { planOfPaste, type TwinChoice } from "./plan-of-paste.ts";
import { useImport } from "./use-import.ts";

interface PastePreviewProps {
  readonly rows: readonly (readonly string[])[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function PastePreview({ rows, onBack, onClose }: PastePreviewProps) {
  const t = useText();
  const { rows: known } = usePeopleScreen();
  const [{ hasHeader, columns }, setGuess] = useState(() => guessColumns(rows));
  const [choices, setChoices] = useState<ReadonlyMap<number, TwinChoice>>(() => new Map());
  const body = useMemo(() => (hasHeader ? rows.slice(1) : rows), [rows, hasHeader]);
  const people = useMemo(
    () =>
      pastedPeople(
        body,
        columns,
        known.map(({ who }) => who),
      ),
    [body, columns, known],
  );
  const deeds = useMemo(() => planOfPaste(people, choices, known), [people, choices, known]);
  const { refusal, doImport } = useImport(deeds, onClose);
  const isNamed = columns.includes("name");
  const setColumn = (index: number, field: PasteField | null) =>
    setGuess({
      hasHeader,
      // One column for each field: the other one lets go of it.
      columns: columns.map((one, place) => (place === index ? field : one === field ? null : one)),
    });
  return (
    <>
      <p>{t("people.pasteCheck")}</p>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={hasHeader}
          onChange={({ target }) => setGuess({ hasHeader: target.checked, columns })}
        />
        {t("people.pasteHasHeader")}
      </label>
      <PasteRows
        heads={hasHeader ? (rows[0] ?? []) : []}
        body={body}
        columns={columns}
        people={people}
        choices={choices}
        onColumn={setColumn}
        onChoice={(number, choice) => setChoices(new Map([...choices, [number, choice]]))}
        onAllTwins={(choice) =>
          setChoices(new Map(people.flatMap(({ number, twin }) => (twin === null ? [] : [[number, choice] as const]))))
        }
      />
      <div role="status">
        <p>{t("people.pasteWill", { add: deeds.add.length, fill: deeds.fill.length, skip: deeds.skipped })}</p>
      </div>
      {!isNamed && <FieldError>{t("people.pasteNoNames")}</FieldError>}
      {refusal !== null && <FieldError>{refusal}</FieldError>}
      <div className={styles.acts}>
        <Button icon="arrow-left" onClick={onBack}>
          {t("people.pasteBack")}
        </Button>
        {deeds.add.length + deeds.fill.length > 0 && (
          <Button kind="main" icon="check" onClick={doImport}>
            {t("people.pasteDo", { count: deeds.add.length + deeds.fill.length })}
          </Button>
        )}
      </div>
    </>
  );
}
