/** What will happen with a pasted row and what is wrong with it, in words. */
import { Icon } from "../../../ui/Icon.tsx";
import { Select } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { choiceIn } from "../people-filters.ts";
import styles from "./PastePreview.module.css";
import { isUsable, type PastedPerson, type Problem } from "./pasted-people.ts";
import { type TwinChoice, twinChoices } from "./plan-of-paste.ts";
import { useFieldName } from "./use-field-name.ts";

interface RowStateProps {
  readonly person: PastedPerson;
  readonly choice: TwinChoice;
  readonly onChoice: (number: number, choice: TwinChoice) => void;
}

export function RowState({ person, choice, onChoice }: RowStateProps) {
  const t = useText();
  const wordsOf = useProblemWords();
  const { number, twin, problems, name } = person;
  const choices = twin === "above" ? (["skip", "add"] as const) : twinChoices;
  return (
    <>
      {problems.length === 0 && twin === null && (
        <span className={styles.fine}>
          <Icon name="circle-check" /> {t("people.pasteFine")}
        </span>
      )}
      {problems.map((problem) => (
        <span key={`${problem.kind} ${"field" in problem ? problem.field : ""}`} className={styles.problem}>
          <Icon name={isUsable(person) ? "info" : "octagon-alert"} /> {wordsOf(problem)}
        </span>
      ))}
      {twin !== null && isUsable(person) && (
        <>
          <span className={styles.problem}>
            <Icon name="users" /> {t(twin === "above" ? "people.twinAbove" : "people.twinThere")}
          </span>
          <Select
            aria-label={t("people.twinWhat", { name })}
            value={choice}
            onChange={({ target }) => onChoice(number, choiceIn(choices, target.value) ?? "skip")}
          >
            {choices.map((one) => (
              <option key={one} value={one}>
                {t(`people.twin.${one}`)}
              </option>
            ))}
          </Select>
        </>
      )}
    </>
  );
}

function useProblemWords(): (problem: Problem) => string {
  const t = useText();
  const nameOf = useFieldName();
  return (problem) => {
    switch (problem.kind) {
      case "no-name":
        return t("people.problem.noName");
      case "too-long":
        return t("people.problem.tooLong", { field: nameOf(problem.field), limit: problem.limit });
      case "not-understood":
        return t("people.problem.notUnderstood", { field: nameOf(problem.field), words: problem.words });
      case "personal":
        return t("people.problem.personal");
    }
  };
}
