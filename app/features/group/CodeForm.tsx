/** Opens a code: for how long, and for how many people. A new one closes the one before. */
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import styles from "./CodeForm.module.css";
import { usualSeats } from "./code-limits.ts";

interface CodeFormProps {
  /** The open code's number of seats; null while none is open. */
  maxSeats: number | null;
}

export function CodeForm({ maxSeats }: CodeFormProps) {
  const t = useText();
  const { errorAt, typed, busy } = useFormAnswer("open-code");
  const isNew = maxSeats === null;
  return (
    <PlainForm intent="open-code" busy={busy}>
      <div className={styles.fields}>
        <Field label={t("group.codeHours")}>
          <Select name="hours" defaultValue={typed("hours", "12")}>
            <option value="12">{t("group.hours12")}</option>
            <option value="48">{t("group.hours48")}</option>
            <option value="168">{t("group.hours168")}</option>
          </Select>
        </Field>
        <Field label={t("group.seats")} error={errorAt("seats")}>
          <TextInput
            name="seats"
            inputMode="numeric"
            maxLength={3}
            defaultValue={typed("seats", String(maxSeats ?? usualSeats))}
            className="num"
          />
        </Field>
      </div>
      <div>
        <Button type="submit" kind={isNew ? "main" : "outline"} icon="qr-code" disabled={busy}>
          {t(isNew ? "group.openCode" : "group.renewCode")}
        </Button>
      </div>
    </PlainForm>
  );
}
