/** What stands in a card's details. */
import type { Step, StepId } from "@zaedno/plan";
import { useState } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Band } from "../../../ui/Band.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { LostEditBands } from "../../editing/LostEditBands.tsx";
import { isInCard } from "../is-in-card.ts";
import { useSteps } from "../steps-context.ts";
import { AfterRow } from "./AfterRow.tsx";
import { CheckList } from "./CheckList.tsx";
import { DaysRow } from "./DaysRow.tsx";
import { EventRow } from "./EventRow.tsx";
import { HelpersRow } from "./HelpersRow.tsx";
import { LegalRow } from "./LegalRow.tsx";
import { OwnerRow } from "./OwnerRow.tsx";
import { PlaceRow } from "./PlaceRow.tsx";
import { StepFoot } from "./StepFoot.tsx";
import styles from "./StepSheet.module.css";
import { CostField, ResourcesField, ResultField } from "./StepTexts.tsx";
import { TacticRow } from "./TacticRow.tsx";
import { TargetsRow } from "./TargetsRow.tsx";
import { useQuietEdit } from "./use-edit.ts";

export function StepDetails({ id }: { id: StepId }) {
  const t = useText();
  const { plan } = useSteps();
  const step = plan.steps.find((each) => each.id === id);
  if (step) return <Details step={step} />;
  const deleted = plan.deletedSteps.find((each) => each.id === id);
  return deleted ? <DeletedCard step={deleted} /> : <p>{t("steps.missingText")}</p>;
}

function Details({ step }: { step: Step }) {
  const t = useText();
  const { plan, personOf, visitorOf } = useSteps();
  const visitor = visitorOf(step.id);
  const editor = personOf(step.updatedBy)?.nickname ?? t("editing.somebody");
  return (
    <div className={styles.details}>
      <LostEditBands isHere={(edit) => isInCard(edit, plan, step.id)} />
      {visitor && (
        <p className={styles.visitor}>
          <Avatar face={visitor} small />
          {t("steps.editsHere", { name: visitor.nickname })}
        </p>
      )}
      <TitleField step={step} editor={editor} />
      <div className={styles.facts}>
        <OwnerRow step={step} />
        <DaysRow step={step} editor={editor} />
        <PlaceRow step={step} />
        <TacticRow step={step} />
        <TargetsRow step={step} />
        <AfterRow step={step} />
        <EventRow step={step} />
        <HelpersRow step={step} />
        <LegalRow step={step} />
      </div>
      <ResultField step={step} editor={editor} />
      <CheckList step={step} />
      <div className={styles.more}>
        <ResourcesField step={step} editor={editor} />
        <CostField step={step} editor={editor} />
      </div>
      <StepFoot step={step} />
    </div>
  );
}

/** The title is the sheet's heading; it becomes a field when somebody wants to change it. */
function TitleField({ step, editor }: { step: Step; editor: string }) {
  const t = useText();
  const { canEdit } = useSteps();
  const [open, setOpen] = useState(false);
  const edit = useQuietEdit(step);
  if (!canEdit) return null;
  if (!open) {
    return (
      <Button kind="plain" icon="pen-line" className={styles.rename} onClick={() => setOpen(true)}>
        {t("steps.rename")}
      </Button>
    );
  }
  return (
    <DraftField
      label={t("steps.field.title")}
      stored={step.title}
      editor={editor}
      focused
      onSave={(title) => edit({ title })}
    />
  );
}

function DeletedCard({ step }: { step: Step }) {
  const t = useText();
  const { canEdit, restore } = useSteps();
  return (
    <Band
      icon="undo-2"
      action={
        canEdit && (
          <Button icon="undo-2" onClick={() => restore(step)}>
            {t("steps.restore")}
          </Button>
        )
      }
    >
      {t("steps.cardDeleted")}
    </Band>
  );
}
