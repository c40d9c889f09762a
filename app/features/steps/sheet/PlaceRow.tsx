/** Where the card stands on the board; changing it opens "Move to…". */
import type { Step } from "@zaedno/plan";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { columnIcons } from "../column-icons.ts";
import { useSteps } from "../steps-context.ts";

export function PlaceRow({ step }: { step: Step }) {
  const t = useText();
  const { canEdit, move } = useSteps();
  return (
    <ChoiceRow name={t("steps.field.place")} onChange={canEdit ? () => move(step.id) : undefined}>
      <Icon name={columnIcons[step.place.column]} /> {t(`steps.column.${step.place.column}`)}
    </ChoiceRow>
  );
}
