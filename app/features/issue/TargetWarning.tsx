/** Kindly: an institution can't be persuaded, a person in it can. */
import type { Demand, Plan } from "@zaedno/plan";
import { Band } from "../../ui/Band.tsx";
import { useText } from "../../ui/text.tsx";

export function TargetWarning({ demand: { primaryTargetId }, plan }: { demand: Demand; plan: Plan }) {
  const t = useText();
  const target = plan.stakeholders.find(({ id }) => id === primaryTargetId);
  if (!target || target.type === "person") return null;
  return (
    <Band tone="warn" icon="triangle-alert">
      {t("issue.targetNotPerson", { name: target.name })}
    </Band>
  );
}
