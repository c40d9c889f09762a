/** The first words of a demand: a sentence to fill in, shown as it grows. Whom it is aimed at and the rest come afterwards. */
import type { Plan } from "@zaedno/plan";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextArea, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { oneLine } from "../editing/one-line.ts";
import styles from "./DemandFields.module.css";
import { DemandSentence } from "./DemandSentence.tsx";
import { isPlanDay } from "./use-demand-edit.ts";

interface NewDemandProps {
  readonly lang: Plan["meta"]["lang"];
  readonly onAdded?: () => void;
}

const nothing = { who: "", text: "", due: "" };

export function NewDemand({ lang, onAdded }: NewDemandProps) {
  const t = useText();
  const { run, say } = useEditing();
  const [words, setWords] = useState(nothing);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (field: keyof typeof nothing) => (event: { target: { value: string } }) => {
    setWords({ ...words, [field]: event.target.value });
    setRefusal(null);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const who = oneLine(words.who);
    const due = isPlanDay(words.due) ? words.due : undefined;
    const outcome = run((plan) =>
      plan.addDemand({ text: oneLine(words.text), ...(who !== "" && { who }), ...(due !== undefined && { due }) }),
    );
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setWords(nothing);
    onAdded?.();
    say({ text: t("issue.added"), icon: "check", undoable: true });
  };
  return (
    <form className={styles.fields} onSubmit={handleSubmit} noValidate>
      <DemandSentence facts={words} lang={lang} withGaps />
      <Field label={t("issue.ask.who")} hint={t("issue.hint.who")}>
        <TextInput value={words.who} onChange={change("who")} maxLength={200} autoComplete="off" />
      </Field>
      <Field label={t("issue.ask.text")} error={refusal}>
        <TextArea value={words.text} onChange={change("text")} rows={2} placeholder={t("issue.example.text")} />
      </Field>
      <Field label={t("issue.ask.due")} className={styles.short ?? ""}>
        <TextInput type="date" value={words.due} onChange={change("due")} />
      </Field>
      <Button kind="main" type="submit" icon="check" className={styles.submit}>
        {t("issue.save")}
      </Button>
    </form>
  );
}
