/** The texts of a card: what is needed for it, what it costs, and what came of it. */
import type { Step } from "@zaedno/plan";
import { useLocale, useText } from "../../../ui/text.tsx";
import { readAmount, writeAmount } from "../../editing/amount.ts";
import { DraftField } from "../../editing/DraftField.tsx";
import type { Outcome } from "../../editing/outcome.ts";
import { Row } from "../../editing/Row.tsx";
import { useSteps } from "../steps-context.ts";
import styles from "./StepSheet.module.css";
import { useQuietEdit } from "./use-edit.ts";

interface StepTextProps {
  readonly step: Step;
  readonly editor: string;
}

/** Asked for when the step is done; what was written earlier stays visible. */
export function ResultField({ step, editor }: StepTextProps) {
  const t = useText();
  const { canEdit } = useSteps();
  const edit = useQuietEdit(step);
  if (step.place.column !== "done" && step.result === undefined) return null;
  if (!canEdit) return step.result ? <LongText name={t("steps.field.result")} text={step.result} /> : null;
  return (
    <DraftField
      label={t("steps.field.result")}
      hint={t("steps.resultHint")}
      kind="lines"
      stored={step.result ?? ""}
      editor={editor}
      onSave={(result) => edit({ result: result.trim() === "" ? undefined : result })}
    />
  );
}

export function ResourcesField({ step, editor }: StepTextProps) {
  const t = useText();
  const { canEdit } = useSteps();
  const edit = useQuietEdit(step);
  if (!canEdit) return step.resources ? <LongText name={t("steps.field.resources")} text={step.resources} /> : null;
  return (
    <DraftField
      label={t("steps.field.resources")}
      kind="lines"
      placeholder={t("steps.resourcesExample")}
      stored={step.resources ?? ""}
      editor={editor}
      onSave={(resources) => edit({ resources: resources.trim() === "" ? undefined : resources })}
    />
  );
}

export function CostField({ step, editor }: StepTextProps) {
  const t = useText();
  const locale = useLocale();
  const { canEdit } = useSteps();
  const edit = useQuietEdit(step);
  const stored = step.costEur === undefined ? "" : writeAmount(step.costEur, locale);
  if (!canEdit) return stored === "" ? null : <Row name={t("steps.field.cost")}>{stored} €</Row>;
  const save = (words: string): Outcome<unknown> => {
    if (words.trim() === "") return edit({ costEur: undefined });
    const costEur = readAmount(words);
    return costEur === null ? { ok: false, refusal: t("editing.refused.number") } : edit({ costEur });
  };
  return (
    <DraftField
      label={t("steps.field.cost")}
      kind="money"
      className={styles.short}
      stored={stored}
      editor={editor}
      onSave={save}
    />
  );
}

function LongText({ name, text }: { name: string; text: string }) {
  return (
    <section>
      <h3>{name}</h3>
      <p className={styles.long}>{text}</p>
    </section>
  );
}
