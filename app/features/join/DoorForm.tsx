/** The steps at the door. A live check finds the group as soon as eight digits are there; then nickname and sign appear. */
import type { FetcherWithComponents } from "@remix-run/react";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { SpeakButton } from "../../ui/SpeakButton.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { CodeField } from "./CodeField.tsx";
import { codeLength, digitsOf } from "./code-digits.ts";
import styles from "./DoorForm.module.css";
import { FoundGroup } from "./FoundGroup.tsx";
import type { JoinAnswer, JoinField } from "./join-answer.ts";
import { canReturn, ReturnFields } from "./ReturnFields.tsx";
import { SignPicker } from "./SignPicker.tsx";

interface DoorFormProps {
  by: "code" | "link";
  answer: JoinAnswer;
  fetcher: FetcherWithComponents<unknown>;
  formKey: string;
}

export function DoorForm({ by, answer, fetcher, formKey }: DoorFormProps) {
  const t = useText();
  const id = useId();
  const [digits, setDigits] = useState(digitsOf(answer.typed.code));
  const isAnswered = by === "link" || digits === digitsOf(answer.typed.code);
  const offer = isAnswered ? answer.offer : null;
  const busy = fetcher.state !== "idle";
  const errorAt = (field: JoinField) =>
    isAnswered && answer.problem?.field === field ? t(answer.problem.text, answer.problem.values) : undefined;
  const handleDigits = (typed: string) => {
    setDigits(typed);
    if (typed.length === codeLength) fetcher.submit({ intent: "find", code: typed }, { method: "post" });
  };
  const isReturn = offer !== null && answer.mode === "return";
  return (
    <fetcher.Form
      method="post"
      className={styles.form}
      noValidate
      aria-labelledby={id}
      onSubmit={useOnceUntilAnswered(fetcher)}
    >
      <input type="hidden" name="formKey" value={formKey} />
      <div>
        <h1 id={id}>{t(isReturn ? "join.titleReturn" : by === "code" ? "join.titleCode" : "join.titleLink")}</h1>
        <p className={styles.guide}>
          <span>{t(isReturn ? "join.guideReturn" : by === "code" ? "join.guideCode" : "join.guideLink")}</span>
          <SpeakButton text={t(isReturn ? "join.guideReturn" : "join.guideSpoken")} />
        </p>
      </div>
      {by === "code" && (
        <Field label={t("join.code")} labelHidden error={errorAt("code")}>
          <CodeField initial={answer.typed.code} onDigits={handleDigits} />
        </Field>
      )}
      <div role="status" className={styles.found}>
        {offer && <FoundGroup offer={offer} />}
      </div>
      {offer ? (
        <Steps offer={offer} answer={answer} errorAt={errorAt} busy={busy} />
      ) : (
        <Button type="submit" kind="main" big wide name="intent" value="find" disabled={busy}>
          {t(busy ? "join.looking" : "join.find")}
        </Button>
      )}
    </fetcher.Form>
  );
}

const nothingSent = Symbol("nothing sent");

/** A second tap may come before the button is drawn as busy; it would break off the first and race with its answer. */
function useOnceUntilAnswered({ data }: FetcherWithComponents<unknown>): (event: FormEvent) => void {
  const answerBefore = useRef<unknown>(nothingSent);
  return (event) => {
    if (answerBefore.current === data) event.preventDefault();
    answerBefore.current = data;
  };
}

interface StepsProps {
  offer: NonNullable<JoinAnswer["offer"]>;
  answer: JoinAnswer;
  errorAt: (field: JoinField) => string | undefined;
  busy: boolean;
}

function Steps({ offer, answer, errorAt, busy }: StepsProps) {
  const t = useText();
  if (answer.mode === "return") {
    return (
      <>
        <ReturnFields offer={offer} answer={answer} errorAt={errorAt} />
        {canReturn(offer) && <Enter intent="return" busy={busy} />}
        <Button type="submit" kind="plain" name="intent" value="find" className={styles.other}>
          {t("join.newSeat")}
        </Button>
      </>
    );
  }
  return (
    <>
      <Field label={t("join.nickname")} hint={t("join.nicknameHint")} error={errorAt("nickname")}>
        <TextInput name="nickname" autoComplete="nickname" maxLength={40} defaultValue={answer.typed.nickname} />
      </Field>
      <SignPicker taken={offer.takenSymbols} chosen={answer.typed.symbol} error={errorAt("symbol")} />
      <Enter intent="join" busy={busy} />
      <Button type="submit" kind="plain" name="intent" value="show-return" className={styles.other}>
        {t("join.haveSeat")}
      </Button>
    </>
  );
}

function Enter({ intent, busy }: { intent: "join" | "return"; busy: boolean }) {
  const t = useText();
  return (
    <Button type="submit" kind="main" big wide iconAfter="arrow-right" name="intent" value={intent} disabled={busy}>
      {t("join.enter")}
    </Button>
  );
}
