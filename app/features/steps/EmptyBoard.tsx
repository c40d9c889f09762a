/** A plan without steps: what belongs here, and the button that makes the first. */
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useText } from "../../ui/text.tsx";
import { useSteps } from "./steps-context.ts";

export function EmptyBoard() {
  const t = useText();
  const { canEdit, add } = useSteps();
  return (
    <EmptyState
      title={t("steps.emptyTitle")}
      action={
        canEdit && (
          <Button icon="plus" onClick={() => add("todo")}>
            {t("steps.addFirst")}
          </Button>
        )
      }
    >
      {t("steps.guidance")}
    </EmptyState>
  );
}
