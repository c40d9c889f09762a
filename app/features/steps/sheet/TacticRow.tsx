/** What kind of action the step is; the choices stand by how much they press, from talks to the street. */
import { pressure, type Step, type Tactic, tactics } from "@zaedno/plan";
import { useState } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { type PickGroup, PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { useSteps } from "../steps-context.ts";
import { tacticIcons } from "../tactic-icons.ts";
import { useEdit } from "./use-edit.ts";

const pressures = [1, 2, 3, 4] as const;

export function TacticRow({ step }: { step: Step }) {
  const t = useText();
  const { canEdit } = useSteps();
  const [open, setOpen] = useState(false);
  const edit = useEdit(step);
  if (!canEdit && step.tactic === undefined) return null;
  const groups: PickGroup<Tactic | "none">[] = pressures.map((level) => ({
    label: t(`steps.pressure.${level}`),
    picks: tactics
      .filter((tactic) => pressure(tactic) === level)
      .map((tactic) => ({
        key: tactic,
        words: t(`steps.tactic.${tactic}`),
        icon: tacticIcons[tactic],
        current: tactic === step.tactic,
      })),
  }));
  if (step.tactic !== undefined) groups.push({ picks: [{ key: "none", words: t("steps.noTactic"), icon: "x" }] });
  const handlePick = (key: Tactic | "none") => {
    edit({ tactic: key === "none" ? undefined : key });
    setOpen(false);
  };
  return (
    <>
      <ChoiceRow name={t("steps.field.tactic")} onChange={canEdit ? () => setOpen(true) : undefined}>
        {step.tactic ? (
          <>
            <Icon name={tacticIcons[step.tactic]} /> {t(`steps.tactic.${step.tactic}`)}
          </>
        ) : (
          <span className="dim">{t("steps.choose")}</span>
        )}
      </ChoiceRow>
      {open && (
        <PickSheet title={t("steps.whichTactic")} groups={groups} onPick={handlePick} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
