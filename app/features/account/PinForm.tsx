/** The four digits that bring a person back to this seat on another phone. */
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import type { SeatView } from "./account-view.ts";
import { useAnswer } from "./FaceForm.tsx";
import styles from "./PinForm.module.css";
import { SavedNote } from "./SavedNote.tsx";

export function PinForm({ seat }: { seat: SeatView }) {
  const t = useText();
  const { fetcher, problem, done } = useAnswer("pin", seat.memberId);
  return (
    <fetcher.Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="pin" />
      <input type="hidden" name="seat" value={seat.memberId} />
      <Field
        label={t(seat.pin === "set" ? "account.pinNew" : "account.pinFirst")}
        hint={t("account.pinHint")}
        error={problem ? t(problem.text) : undefined}
      >
        <TextInput name="pin" inputMode="numeric" autoComplete="off" maxLength={4} className={`${styles.pin} num`} />
      </Field>
      <div className={styles.end}>
        <Button type="submit" disabled={fetcher.state !== "idle"}>
          {t("account.pinSave")}
        </Button>
        <SavedNote shown={done} />
      </div>
    </fetcher.Form>
  );
}
