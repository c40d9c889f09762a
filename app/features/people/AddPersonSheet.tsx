/** Adding people: one field. Enter adds and the field is ready for the next, because a group names many in a row. */
import { type Sector, type StakeholderId, type StakeholderType, sectors, stakeholderTypes } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { useAboveKeyboard } from "../editing/use-above-keyboard.ts";
import styles from "./AddPersonSheet.module.css";
import { guessType } from "./guess-type.ts";
import { usePeopleScreen } from "./people-context.ts";
import { choiceIn } from "./people-filters.ts";
import { focusPersonSoon } from "./person-focus.ts";
import { personalDataIn } from "./personal-data.ts";

export function AddPersonSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { rows } = usePeopleScreen();
  const fresh = useNewPerson();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useAboveKeyboard(form);
  useEffect(() => input.current?.focus(), []);
  const close = () => {
    onClose();
    if (fresh.added[0] !== undefined) focusPersonSoon(fresh.added[0]);
  };
  const names = fresh.added.flatMap((id) => rows.find((row) => row.id === id)?.who.name ?? []);
  const hint = personalDataIn(fresh.name) ? t("people.personalData") : t("people.newNameHint");
  return (
    <Sheet open onClose={close} title={t("people.addTitle")} place="centre">
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          fresh.add();
          input.current?.focus();
        }}
      >
        <Field label={t("people.newName")} error={fresh.refusal} hint={hint}>
          <TextInput
            ref={input}
            value={fresh.name}
            onChange={(event) => fresh.setName(event.target.value)}
            placeholder={t("people.newNameExample")}
            enterKeyHint="done"
            autoComplete="off"
          />
        </Field>
        <Kinds fresh={fresh} />
        <Button type="submit" kind="main" icon="user-plus" wide>
          {t(fresh.added.length === 0 ? "people.addThis" : "people.addNext")}
        </Button>
      </form>
      <div role="status">
        {names.length > 0 && (
          <ul className={styles.added}>
            {names.slice(0, 3).map((name, index) => (
              <li key={fresh.added[index]}>
                <Icon name="circle-check" />
                {t("people.added", { name })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {fresh.added.length > 0 && (
        <Button wide onClick={close}>
          {t("people.done")}
        </Button>
      )}
    </Sheet>
  );
}

function Kinds({ fresh }: { fresh: NewPerson }) {
  const t = useText();
  return (
    <div className={styles.kinds}>
      <Field label={t("people.field.type")}>
        <Select value={fresh.type} onChange={({ target }) => fresh.setType(choiceIn(stakeholderTypes, target.value))}>
          {stakeholderTypes.map((type) => (
            <option key={type} value={type}>
              {t(`people.type.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("people.column.sector")}>
        <Select value={fresh.sector ?? ""} onChange={({ target }) => fresh.setSector(choiceIn(sectors, target.value))}>
          <option value="">{t("people.sector.none")}</option>
          {sectors.map((sector) => (
            <option key={sector} value={sector}>
              {t(`people.sector.${sector}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

type NewPerson = ReturnType<typeof useNewPerson>;

function useNewPerson() {
  const { run, showPerson } = usePeopleScreen();
  const t = useText();
  const [name, setName] = useState("");
  const [type, setType] = useState<StakeholderType | null>(null);
  const [sector, setSector] = useState<Sector | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly StakeholderId[]>([]);
  // Until somebody chooses, the name's own words say what kind it is.
  const kind = type ?? guessType(name);
  const add = () => {
    if (name.trim() === "") return setRefusal(t("editing.refused.empty"));
    const outcome = run((plan) => plan.addStakeholder({ type: kind, name, sector: sector ?? undefined }));
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setName("");
    setType(null);
    setRefusal(null);
    setAdded([outcome.value, ...added]);
    showPerson(outcome.value);
  };
  const change = (words: string) => {
    setName(words);
    setRefusal(null);
  };
  return { name, setName: change, type: kind, setType, sector, setSector, refusal, added, add };
}
