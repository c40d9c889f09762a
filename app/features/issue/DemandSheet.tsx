/** The details of one demand, over the page. Its address can be shared; "back" closes it. */
import type { Demand, DemandId, Plan } from "@zaedno/plan";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { SheetNote } from "../editing/SheetNote.tsx";
import styles from "./DemandFields.module.css";
import { DemandSentenceFields } from "./DemandSentenceFields.tsx";
import { MeasureFields } from "./MeasureFields.tsx";
import { StateRow } from "./StateRow.tsx";
import { TargetRow } from "./TargetRow.tsx";
import { TargetWarning } from "./TargetWarning.tsx";

interface DemandSheetProps {
  readonly id: DemandId;
  readonly plan: Plan;
  readonly onClose: () => void;
}

export function DemandSheet({ id, plan, onClose }: DemandSheetProps) {
  const t = useText();
  const demand = plan.demands.find((one) => one.id === id);
  const deleted = plan.deletedDemands.find((one) => one.id === id);
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(demand || deleted ? "issue.demand" : "issue.missing")}
      className={styles.sheet}
    >
      {demand && <Details demand={demand} plan={plan} onClose={onClose} />}
      {deleted && <DeletedDemand demand={deleted} />}
      {!demand && !deleted && <p>{t("steps.missingText")}</p>}
      <SheetNote />
    </Sheet>
  );
}

function Details({ demand, plan, onClose }: { demand: Demand; plan: Plan; onClose: () => void }) {
  const t = useText();
  const { personOf } = useEditing();
  const editor = personOf(demand.updatedBy)?.nickname ?? t("editing.somebody");
  return (
    <div className={styles.fields}>
      <LostEditBands isHere={({ entityId }) => entityId === demand.id} />
      <DemandSentenceFields demand={demand} plan={plan} editor={editor} />
      <div className={styles.facts}>
        <TargetRow demand={demand} plan={plan} field="primaryTargetId" />
        <TargetWarning demand={demand} plan={plan} />
        <TargetRow demand={demand} plan={plan} field="secondaryTargetId" />
        <StateRow demand={demand} />
      </div>
      <MeasureFields demand={demand} editor={editor} />
      <DemandFoot demand={demand} onDeleted={onClose} />
    </div>
  );
}

function DemandFoot({ demand, onDeleted }: { demand: Demand; onDeleted: () => void }) {
  const t = useText();
  const locale = useLocale();
  const { personOf, canEdit, say } = useEditing();
  const run = useSay();
  const name = personOf(demand.createdBy)?.nickname ?? t("editing.somebody");
  const handleDelete = () => {
    const outcome = run((plan) => plan.deleteDemand(demand.id));
    if (outcome.ok) say({ text: t("issue.deletedOne"), icon: "trash-2", undoable: true });
    onDeleted();
  };
  return (
    <footer className={styles.foot}>
      <p className="small dim">{t("steps.madeBy", { name, when: formatMoment(demand.createdAt, locale) })}</p>
      {canEdit && (
        <Button kind="danger" icon="trash-2" onClick={handleDelete}>
          {t("issue.delete")}
        </Button>
      )}
    </footer>
  );
}

function DeletedDemand({ demand }: { demand: Demand }) {
  const t = useText();
  const { canEdit } = useEditing();
  const run = useSay();
  return (
    <Band
      icon="undo-2"
      action={
        canEdit && (
          <Button icon="undo-2" onClick={() => run((plan) => plan.restoreDemand(demand.id))}>
            {t("issue.restore")}
          </Button>
        )
      }
    >
      {t("issue.deletedOne")}
    </Band>
  );
}
