/** The pasted rows as a table: over each column what it holds, at each row what is wrong with it or who is there already. */
import { useMemo } from "react";
import { Select } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { choiceIn } from "../people-filters.ts";
import { type PasteField, pasteFields } from "./known-words.ts";
import styles from "./PastePreview.module.css";
import { isUsable, type PastedPerson } from "./pasted-people.ts";
import { choiceFor, type TwinChoice, twinChoices } from "./plan-of-paste.ts";
import { RowState } from "./RowState.tsx";
import { useFieldName } from "./use-field-name.ts";

interface PasteRowsProps {
  readonly heads: readonly string[];
  readonly body: readonly (readonly string[])[];
  readonly columns: readonly (PasteField | null)[];
  readonly people: readonly PastedPerson[];
  readonly choices: ReadonlyMap<number, TwinChoice>;
  readonly onColumn: (index: number, field: PasteField | null) => void;
  readonly onChoice: (number: number, choice: TwinChoice) => void;
  readonly onAllTwins: (choice: TwinChoice) => void;
}

export function PasteRows({ heads, body, columns, people, choices, onColumn, onChoice, onAllTwins }: PasteRowsProps) {
  const t = useText();
  const nameOf = useFieldName();
  const places = useMemo(() => columns.map((field, index) => ({ field, index, key: `column ${index}` })), [columns]);
  const twins = people.filter(({ twin }) => twin !== null);
  return (
    <>
      {twins.length > 1 && <AllTwins count={twins.length} onChoice={onAllTwins} />}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t("people.pastePreview")}>
          <thead>
            <tr>
              <th scope="col" className={styles.stateHead}>
                {t("people.pasteRowState")}
              </th>
              {places.map(({ key, field, index }) => (
                <th scope="col" key={key}>
                  <ColumnChoice index={index} head={heads[index] ?? ""} field={field} onColumn={onColumn} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <tr key={person.number} className={isUsable(person) ? "" : styles.unusable}>
                <td className={styles.state}>
                  <RowState person={person} choice={choiceFor(person, choices)} onChoice={onChoice} />
                </td>
                {places.map(({ key, field, index }) => (
                  <td
                    key={key}
                    className={field === null ? styles.leftOut : styles.taken}
                    data-label={field === null ? undefined : nameOf(field)}
                  >
                    {(body[row]?.[index] ?? "").slice(0, 120)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function AllTwins({ count, onChoice }: { count: number; onChoice: (choice: TwinChoice) => void }) {
  const t = useText();
  return (
    <div className={styles.allTwins}>
      <span>{t("people.twins", { count })}</span>
      <Select
        aria-label={t("people.twinsAll")}
        value=""
        onChange={({ target }) => {
          const choice = choiceIn(twinChoices, target.value);
          if (choice) onChoice(choice);
        }}
      >
        <option value="">{t("people.twinsAll")}</option>
        {twinChoices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`people.twin.${choice}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface ColumnChoiceProps {
  readonly index: number;
  readonly head: string;
  readonly field: PasteField | null;
  readonly onColumn: (index: number, field: PasteField | null) => void;
}

function ColumnChoice({ index, head, field, onColumn }: ColumnChoiceProps) {
  const t = useText();
  const nameOf = useFieldName();
  return (
    <>
      {head !== "" && <span className={styles.head}>{head.slice(0, 60)}</span>}
      <Select
        aria-label={t("people.pasteColumn", { number: index + 1 })}
        value={field ?? ""}
        onChange={({ target }) => onColumn(index, choiceIn(pasteFields, target.value))}
      >
        <option value="">{t("people.pasteLeaveOut")}</option>
        {pasteFields.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
    </>
  );
}
