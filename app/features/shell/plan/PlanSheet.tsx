/** What the plan is called. */
import { usePlan } from "../../../collab/index.ts";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { oneLine } from "../../editing/one-line.ts";
import { SheetNote } from "../../editing/SheetNote.tsx";
import styles from "./MoreSheet.module.css";

export function PlanSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { run } = useEditing();
  const { title, titleEn = "" } = usePlan().meta;
  return (
    <Sheet open onClose={onClose} title={t("shell.planWords")} className={styles.sheet}>
      <DraftField
        kind="lines"
        label={t("shell.planTitle")}
        hint={t("shell.planTitleHint")}
        stored={title}
        editor={t("editing.somebody")}
        onSave={(words) => run((plan) => plan.editPlan({ title: oneLine(words) }))}
      />
      <DraftField
        kind="lines"
        label={t("shell.planTitleEn")}
        stored={titleEn}
        editor={t("editing.somebody")}
        onSave={(words) => run((plan) => plan.editPlan({ titleEn: oneLine(words) || undefined }))}
      />
      <SheetNote />
    </Sheet>
  );
}
