/** Towards whom: stakeholders of the plan, whose details are one tap away, or a new one that is entered here by its name. */
import { Link } from "@remix-run/react";
import { isMissing, type StakeholderId, type Step, stakeholderOf } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../../ui/text.tsx";
import { Chips } from "../../editing/Chips.tsx";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { thingAddress } from "../../editing/plan-things.ts";
import { Row } from "../../editing/Row.tsx";
import { usePlanId } from "../../editing/use-plan-id.ts";
import { useSteps } from "../steps-context.ts";
import { useSay } from "./use-edit.ts";

export function TargetsRow({ step }: { step: Step }) {
  const t = useText();
  const { plan, canEdit } = useSteps();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const targets = plan.targets[step.id] ?? [];
  if (!canEdit && targets.length === 0) return null;
  const chips = targets.map((id) => {
    const target = stakeholderOf(plan, id);
    const name = isMissing(target) ? t("steps.missingTarget") : target.name;
    return {
      key: id,
      words: isMissing(target) ? name : <PersonLink id={id} name={name} />,
      missing: isMissing(target),
      removeLabel: t("steps.removeTarget", { name }),
    };
  });
  const add = (id: StakeholderId) => {
    say((actions) => actions.addTarget(step.id, id));
    setOpen(false);
  };
  const addNew = (name: string) => {
    const outcome = say((actions) => actions.addStakeholder({ type: "person", name }));
    if (outcome.ok) add(outcome.value);
  };
  const others = plan.stakeholders.filter(({ id }) => !targets.includes(id));
  return (
    <Row name={t("steps.field.targets")}>
      <Chips
        chips={chips}
        addLabel={t("steps.addTarget")}
        onAdd={canEdit ? () => setOpen(true) : undefined}
        onRemove={(id) => say((actions) => actions.removeTarget(step.id, id))}
      />
      {open && (
        <PickSheet
          title={t("steps.whichTarget")}
          groups={[{ picks: others.map(({ id, name, roleTitle }) => ({ key: id, words: name, note: roleTitle })) }]}
          create={{ label: (name) => t("steps.newTarget", { name }), onCreate: addNew }}
          none={t("steps.noTargets")}
          onPick={add}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}

function PersonLink({ id, name }: { id: StakeholderId; name: string }) {
  const { plan } = useSteps();
  const address = thingAddress(plan, usePlanId(), id);
  return address === null ? name : <Link to={address}>{name}</Link>;
}
