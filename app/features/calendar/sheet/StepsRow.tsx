/** What must be ready before the event: steps of the plan, or a new one that is named here. */
import { Link } from "@remix-run/react";
import type { PlanEvent, Step, StepId } from "@zaedno/plan";
import { useState } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { Chips } from "../../editing/Chips.tsx";
import { useEditing, useSay } from "../../editing/editing-context.ts";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { Row } from "../../editing/Row.tsx";
import { columnIcons } from "../../steps/column-icons.ts";
import { useCalendar } from "../calendar-context.ts";
import styles from "./EventSheet.module.css";

export function StepsRow({ event }: { event: PlanEvent }) {
  const t = useText();
  const { canEdit } = useEditing();
  const { plan, planId } = useCalendar();
  const run = useSay();
  const [open, setOpen] = useState(false);
  const linked = plan.steps.filter(({ eventId }) => eventId === event.id);
  if (!canEdit && linked.length === 0) return null;
  const set = (id: StepId, eventId: PlanEvent["id"] | undefined) => {
    run((actions) => actions.editStep(id, { eventId }));
    setOpen(false);
  };
  const addNew = (title: string) => {
    run((actions) => actions.addStep({ title, column: "todo", due: event.day, eventId: event.id }));
    setOpen(false);
  };
  const others = plan.steps.filter(({ eventId, place }) => eventId !== event.id && place.column !== "dropped");
  return (
    <Row name={t("calendar.field.steps")}>
      <Chips
        chips={linked.map((step) => ({
          key: step.id,
          words: <StepLink step={step} planId={planId} />,
          removeLabel: t("calendar.unlinkStep", { title: step.title }),
        }))}
        addLabel={t("calendar.linkStep")}
        onAdd={canEdit ? () => setOpen(true) : undefined}
        onRemove={(id) => set(id, undefined)}
      />
      {open && (
        <PickSheet
          title={t("calendar.whichStep")}
          groups={[
            {
              picks: others.map(({ id, title, place }) => ({ key: id, words: title, icon: columnIcons[place.column] })),
            },
          ]}
          create={{ label: (title) => t("calendar.newStep", { title }), onCreate: addNew }}
          none={t("calendar.noSteps")}
          onPick={(id) => set(id, event.id)}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}

function StepLink({ step, planId }: { step: Step; planId: string }) {
  return (
    <Link to={`/plans/${planId}/steps?step=${step.id}`} className={styles.stepLink}>
      <Icon name={columnIcons[step.place.column]} />
      <Written>{step.title}</Written>
    </Link>
  );
}
