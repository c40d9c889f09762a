/** How far the demand is. */
import { type Demand, demandStates, type DemandState as State } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { PickSheet } from "../editing/PickSheet.tsx";
import { ChoiceRow } from "../editing/Row.tsx";
import { DemandState, demandStateIcons } from "./DemandState.tsx";

export function StateRow({ demand }: { demand: Demand }) {
  const t = useText();
  const { canEdit } = useEditing();
  const run = useSay();
  const [open, setOpen] = useState(false);
  const now = demand.state ?? "draft";
  const choose = (state: State) => {
    run((plan) => plan.editDemand(demand.id, { state }));
    setOpen(false);
  };
  const picks = demandStates.map((state) => ({
    key: state,
    words: t(`issue.state.${state}`),
    icon: demandStateIcons[state],
    current: state === now,
  }));
  return (
    <>
      <ChoiceRow name={t("issue.field.state")} onChange={canEdit ? () => setOpen(true) : undefined}>
        <DemandState demand={demand} />
      </ChoiceRow>
      {open && (
        <PickSheet title={t("issue.whichState")} groups={[{ picks }]} onPick={choose} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
