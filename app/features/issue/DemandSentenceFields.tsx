/** The sentence as it grows, and the three things it is made of. */
import type { Demand, Plan } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../ui/text.tsx";
import { DraftField } from "../editing/DraftField.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./DemandFields.module.css";
import { DemandSentence } from "./DemandSentence.tsx";
import { sentenceFacts } from "./demand-sentence.ts";
import { useDemandEdit } from "./use-demand-edit.ts";

interface DemandSentenceFieldsProps {
  readonly demand: Demand;
  readonly plan: Plan;
  readonly editor: string;
}

export function DemandSentenceFields({ demand, plan, editor }: DemandSentenceFieldsProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const { saveLine, saveDay } = useDemandEdit(demand);
  const stored = sentenceFacts(demand, plan);
  const [who, setWho] = useState(demand.who ?? "");
  const [text, setText] = useState(demand.text);
  const [due, setDue] = useState<string>(demand.due ?? "");
  const typed = { who: who === "" ? stored.who : who, text, due };
  return (
    <>
      <div className={styles.sentence}>
        <DemandSentence facts={canEdit ? typed : stored} lang={plan.meta.lang} withGaps={canEdit} />
      </div>
      {canEdit && (
        <>
          <DraftField
            label={t("issue.ask.who")}
            hint={t("issue.hint.who")}
            stored={demand.who ?? ""}
            editor={editor}
            onSave={(words) => saveLine("who", words)}
            onWords={setWho}
          />
          <DraftField
            label={t("issue.ask.text")}
            kind="lines"
            stored={demand.text}
            editor={editor}
            onSave={(words) => saveLine("text", words)}
            onWords={setText}
          />
          <DraftField
            label={t("issue.ask.due")}
            kind="day"
            className={styles.short}
            stored={demand.due ?? ""}
            editor={editor}
            onSave={saveDay}
            onWords={setDue}
          />
        </>
      )}
    </>
  );
}
