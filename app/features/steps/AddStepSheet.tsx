/** Adding steps: one field. Enter adds and the field is ready for the next, because plans are written in a row. */
import type { StepColumn } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { useAboveKeyboard } from "../editing/use-above-keyboard.ts";
import styles from "./AddStepSheet.module.css";
import { foldedColumns, openColumns } from "./board-columns.ts";
import { focusCardSoon } from "./card-focus.ts";
import { useSteps } from "./steps-context.ts";
import { useAddStep } from "./use-add-step.ts";

const columnChoices = [openColumns[0], openColumns[1], openColumns[2], openColumns[3], foldedColumns[0]] as const;

export function AddStepSheet({ first, onClose }: { first: StepColumn; onClose: () => void }) {
  const t = useText();
  const { steps } = useSteps();
  const [column, setColumn] = useState(first);
  const { title, setTitle, refusal, added, add } = useAddStep(column);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useAboveKeyboard(form);
  useEffect(() => input.current?.focus(), []);
  const close = () => {
    onClose();
    if (added[0] !== undefined) focusCardSoon(added[0]);
  };
  const titles = added.flatMap((id) => steps.find((step) => step.id === id)?.title ?? []);
  return (
    <Sheet open onClose={close} title={t("steps.addTitle")} place="centre">
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
          input.current?.focus();
        }}
      >
        <Field label={t("steps.newTitle")} error={refusal}>
          <TextInput
            ref={input}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            placeholder={t("steps.newTitleExample")}
            enterKeyHint="done"
            autoComplete="off"
          />
        </Field>
        <Button type="submit" kind="main" icon="plus" wide>
          {t(added.length === 0 ? "steps.addThis" : "steps.addNext")}
        </Button>
        <Field label={t("steps.where")}>
          <Select
            value={column}
            onChange={(event) => setColumn(columnChoices.find((one) => one === event.target.value) ?? column)}
          >
            {columnChoices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`steps.column.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      </form>
      <div role="status">
        {titles.length > 0 && (
          <ul className={styles.added}>
            {titles.slice(0, 3).map((words, index) => (
              <li key={added[index]}>
                <Icon name="circle-check" />
                {t("steps.added", { title: words })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {added.length > 0 && (
        <Button wide onClick={close}>
          {t("steps.done")}
        </Button>
      )}
    </Sheet>
  );
}
