/** Nickname and sign of one seat, as the others of the group see them. */
import { useActionData, useFetcher } from "@remix-run/react";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { SignPicker } from "../join/SignPicker.tsx";
import type { AccountAnswer, SeatView } from "./account-view.ts";
import styles from "./FaceForm.module.css";
import { SavedNote } from "./SavedNote.tsx";

export function FaceForm({ seat }: { seat: SeatView }) {
  const t = useText();
  const answer = useAnswer("face", seat.memberId);
  const { fetcher, problem } = answer;
  const errorAt = (field: string) => (problem?.field === field ? t(problem.text) : undefined);
  // Staff of a group may have to share a sign; a form that shows it as taken would change it unasked.
  const canChooseSign = seat.role === "member" || !seat.isGroup;
  return (
    <fetcher.Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="face" />
      <input type="hidden" name="seat" value={seat.memberId} />
      <div className={styles.name}>
        <Avatar face={seat} />
        <Field label={t("join.nickname")} error={errorAt("nickname")} className={styles.nickname ?? ""}>
          <TextInput
            name="nickname"
            autoComplete="nickname"
            maxLength={40}
            defaultValue={answer.typed?.nickname ?? seat.nickname}
          />
        </Field>
      </div>
      {canChooseSign ? (
        <SignPicker taken={seat.takenSymbols} chosen={answer.typed?.symbol ?? seat.symbol} error={errorAt("symbol")} />
      ) : (
        <input type="hidden" name="symbol" value={seat.symbol} />
      )}
      <div className={styles.end}>
        <Button type="submit" disabled={fetcher.state !== "idle"}>
          {t("account.save")}
        </Button>
        <SavedNote shown={answer.done} />
      </div>
    </fetcher.Form>
  );
}

/** The last answer to this form, whether it came by script or with the page. */
export function useAnswer(form: AccountAnswer["form"], at: string) {
  const fetcher = useFetcher<AccountAnswer>();
  const posted = useActionData<AccountAnswer>();
  const latest = fetcher.data ?? posted;
  const answer = latest?.form === form && latest.at === at ? latest : null;
  return {
    fetcher,
    problem: answer?.problem ?? null,
    typed: answer?.problem ? answer.typed : null,
    done: answer !== null && answer.problem === null && fetcher.state === "idle",
  };
}
