/** A new message: what kind, and what it is called. It opens at once, ready to be written. */
import { type MessageKind, messageKinds } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { useAboveKeyboard } from "../editing/use-above-keyboard.ts";
import styles from "./Text.module.css";
import { useTexts } from "./text-context.ts";

export function AddTextSheet({ first, onClose }: { first: MessageKind; onClose: () => void }) {
  const t = useText();
  const { run } = useEditing();
  const { address } = useTexts();
  const [kind, setKind] = useState(first);
  const [title, setTitle] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useAboveKeyboard(form);
  useEffect(() => input.current?.focus(), []);
  const add = () => {
    if (title.trim() === "") return setRefusal(t("editing.refused.empty"));
    const outcome = run((plan) => plan.addMessage({ kind, title }));
    if (!outcome.ok) return setRefusal(outcome.refusal);
    onClose();
    address.open(outcome.value);
  };
  return (
    <Sheet open onClose={onClose} title={t("text.addTitle")} place="centre">
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={t("text.field.kind")} hint={t(`text.kindNote.${kind}`)}>
          <Select
            value={kind}
            onChange={({ target }) => setKind(messageKinds.find((one) => one === target.value) ?? kind)}
          >
            {messageKinds.map((one) => (
              <option key={one} value={one}>
                {t(`text.kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("text.field.title")} error={refusal}>
          <TextInput
            ref={input}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
              setRefusal(null);
            }}
            placeholder={t(`text.titleExample.${kind}`)}
            enterKeyHint="done"
            autoComplete="off"
          />
        </Field>
        <Button type="submit" kind="main" icon="plus" wide>
          {t("text.addThis")}
        </Button>
      </form>
    </Sheet>
  );
}
