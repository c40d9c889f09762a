/** How the group will know that it has won: what is counted, how much it is now and how much it should be. */
import type { Demand } from "@zaedno/plan";
import { useLocale, useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { writeAmount } from "../editing/amount.ts";
import { DraftField } from "../editing/DraftField.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { Row } from "../editing/Row.tsx";
import styles from "./DemandFields.module.css";
import { MeasureNumbers } from "./MeasureNumbers.tsx";
import { useDemandEdit } from "./use-demand-edit.ts";

export function MeasureFields({ demand, editor }: { demand: Demand; editor: string }) {
  const t = useText();
  const locale = useLocale();
  const { canEdit } = useEditing();
  const { saveLine, saveNumber } = useDemandEdit(demand);
  const { measure, baseline, target } = demand;
  if (!canEdit) {
    return measure === undefined && target === undefined ? null : (
      <Row name={t("issue.field.measure")}>
        <Written>{measure}</Written> <MeasureNumbers baseline={baseline} target={target} />
      </Row>
    );
  }
  const written = (amount: number | undefined) => (amount === undefined ? "" : writeAmount(amount, locale));
  return (
    <>
      <DraftField
        label={t("issue.ask.measure")}
        placeholder={t("issue.example.measure")}
        stored={measure ?? ""}
        editor={editor}
        onSave={(words) => saveLine("measure", words)}
      />
      <div className={styles.numbers}>
        {(["baseline", "target"] as const).map((field) => (
          <DraftField
            key={field}
            label={t(`issue.ask.${field}`)}
            kind="number"
            stored={written(demand[field])}
            editor={editor}
            onSave={(words) => saveNumber(field, words)}
          />
        ))}
      </div>
    </>
  );
}
