/** Whom the demand is aimed at: somebody of the plan's people, or a new one entered here by name. */
import { type Demand, isMissing, type Plan, type Stakeholder, type StakeholderId, stakeholderOf } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { type PickGroup, PickSheet } from "../editing/PickSheet.tsx";
import { ChoiceRow } from "../editing/Row.tsx";

interface TargetRowProps {
  readonly demand: Demand;
  readonly plan: Plan;
  readonly field: "primaryTargetId" | "secondaryTargetId";
}

const nobody = "nobody";

export function TargetRow({ demand, plan, field }: TargetRowProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const run = useSay();
  const [open, setOpen] = useState(false);
  const id = demand[field];
  const role = field === "primaryTargetId" ? "primary" : "secondary";
  const choose = (target: StakeholderId | undefined) => {
    run((actions) => actions.editDemand(demand.id, { [field]: target }));
    setOpen(false);
  };
  const chooseNew = (name: string) => {
    const outcome = run((actions) => actions.addStakeholder({ type: "person", name }));
    if (outcome.ok) choose(outcome.value);
  };
  return (
    <>
      <ChoiceRow name={t(`issue.field.${role}`)} onChange={canEdit ? () => setOpen(true) : undefined}>
        {id === undefined ? <span className="dim">{t("issue.choose")}</span> : <TargetName id={id} plan={plan} />}
      </ChoiceRow>
      {open && (
        <PickSheet<StakeholderId | typeof nobody>
          title={t(`issue.which.${role}`)}
          groups={targetGroups(plan.stakeholders, id, t)}
          create={{ label: (name) => t("steps.newTarget", { name }), onCreate: chooseNew }}
          none={t("steps.noTargets")}
          onPick={(key) => choose(key === nobody ? undefined : key)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function TargetName({ id, plan }: { id: StakeholderId; plan: Plan }) {
  const t = useText();
  const target = stakeholderOf(plan, id);
  return isMissing(target) ? <span className="dim">{t("steps.missingTarget")}</span> : <Written>{target.name}</Written>;
}

/** People first: they are who can say yes. */
function targetGroups(
  stakeholders: readonly Stakeholder[],
  current: StakeholderId | undefined,
  t: ReturnType<typeof useText>,
): PickGroup<StakeholderId | typeof nobody>[] {
  const picksOf = (isIn: (stakeholder: Stakeholder) => boolean) =>
    stakeholders
      .filter(isIn)
      .map(({ id, name, roleTitle }) => ({ key: id, words: name, note: roleTitle, current: id === current }));
  return [
    { label: t("issue.persons"), picks: picksOf(({ type }) => type === "person") },
    { label: t("issue.institutions"), picks: picksOf(({ type }) => type !== "person") },
    { picks: current === undefined ? [] : [{ key: nobody, words: t("issue.nobody"), icon: "x" as const }] },
  ];
}
