/** The head of the steps page: board or list, only mine, and the button that adds a step. */

import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { useText } from "../../ui/text.tsx";
import { PageHead } from "../editing/PageHead.tsx";
import styles from "./StepsHead.module.css";
import { useSteps } from "./steps-context.ts";

/** `isEmpty`: then the empty board says what to do. */
export function StepsHead({ isEmpty }: { isEmpty: boolean }) {
  const t = useText();
  const { view, canEdit, add } = useSteps();
  const { hrefOf } = view;
  const isBoard = view.view === "board";
  return (
    <PageHead
      title={t("steps.title")}
      views={{
        label: t("steps.views"),
        tabs: [
          { to: hrefOf({ view: "board" }), label: t("steps.board"), icon: "square-kanban", current: isBoard },
          { to: hrefOf({ view: "list" }), label: t("steps.list"), icon: "list", current: !isBoard },
        ],
      }}
      guidance={isEmpty ? undefined : t("steps.guidance")}
      main={{
        label: t("steps.add"),
        icon: "plus",
        onClick: () => add("todo"),
        onThumb: () => add(isBoard ? view.column : "todo"),
      }}
    >
      {canEdit && <OnlyMine />}
    </PageHead>
  );
}

function OnlyMine() {
  const t = useText();
  const { view } = useSteps();
  return (
    <Button
      icon={view.mine ? "check" : "funnel"}
      className={classes(styles.mine, view.mine && styles.on)}
      aria-pressed={view.mine}
      onClick={() => view.change({ mine: !view.mine })}
    >
      {t("steps.onlyMine")}
    </Button>
  );
}
