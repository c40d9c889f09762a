/** What must be finished first. A choice that would close a circle is not offered; two people can still make one together. */
import { canDepend, isMissing, type Step, type StepId, stepOf } from "@zaedno/plan";
import { useState } from "react";
import { Band } from "../../../ui/Band.tsx";
import { useText } from "../../../ui/text.tsx";
import { Chips } from "../../editing/Chips.tsx";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { Row } from "../../editing/Row.tsx";
import { columnIcons } from "../column-icons.ts";
import { useSteps } from "../steps-context.ts";
import { useSay } from "./use-edit.ts";

export function AfterRow({ step }: { step: Step }) {
  const t = useText();
  const { plan, canEdit } = useSteps();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const firsts = plan.dependencies.filter(({ after }) => after === step.id).map(({ before }) => before);
  const ignored = plan.ignoredDependencies.filter(({ after }) => after === step.id).map(({ before }) => before);
  if (!canEdit && firsts.length === 0) return null;
  const titleOf = (id: StepId) => {
    const first = stepOf(plan, id);
    return isMissing(first) ? t("steps.missingStep") : first.title;
  };
  const chips = [...firsts, ...ignored].map((id) => ({
    key: id,
    words: titleOf(id),
    missing: isMissing(stepOf(plan, id)) || ignored.includes(id),
    removeLabel: t("steps.removeAfter", { title: titleOf(id) }),
  }));
  const handlePick = (before: StepId) => {
    say((actions) => actions.addDependency({ before, after: step.id }));
    setOpen(false);
  };
  const others = plan.steps.filter(({ id }) => !firsts.includes(id) && canDepend(plan, id, step.id));
  return (
    <Row name={t("steps.field.after")}>
      <Chips
        chips={chips}
        addLabel={t("steps.addAfter")}
        onAdd={canEdit ? () => setOpen(true) : undefined}
        onRemove={(before) => say((actions) => actions.removeDependency({ before, after: step.id }))}
      />
      {ignored.length > 0 && (
        <Band tone="warn" icon="triangle-alert">
          {t("steps.circleIgnored")}
        </Band>
      )}
      {open && (
        <PickSheet
          title={t("steps.whichFirst")}
          groups={[
            {
              picks: others.map(({ id, title, place }) => ({ key: id, words: title, icon: columnIcons[place.column] })),
            },
          ]}
          none={t("steps.noFirsts")}
          onPick={handlePick}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}
