/** How far the group is: seven parts of the way, each the door to where it is worked on. Members say where they are. */

import { Link } from "@remix-run/react";
import type { Phase } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import styles from "./Overview.module.css";
import { PhaseSheet } from "./PhaseSheet.tsx";
import phaseStyles from "./PhaseSteps.module.css";
import { type PhaseStep, phaseSteps } from "./phases.ts";

export function PhaseSteps({ now }: { now: Phase | undefined }) {
  const t = useText();
  const { canEdit } = useEditing();
  const [open, setOpen] = useState(false);
  return (
    <nav aria-labelledby="phases">
      <div className={styles.sectionHead}>
        <h3 id="phases" className={styles.eyebrow}>
          {t("overview.howFar")}
        </h3>
        {canEdit && (
          <Button kind="plain" icon="pen-line" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t("overview.phase.change")}
          </Button>
        )}
      </div>
      <ol className={phaseStyles.list}>
        {phaseSteps(now).map((step) => (
          <PhaseLink key={step.phase} step={step} />
        ))}
      </ol>
      {open && <PhaseSheet now={now ?? 1} onClose={() => setOpen(false)} />}
    </nav>
  );
}

function PhaseLink({ step: { phase, state, path } }: { step: PhaseStep }) {
  const t = useText();
  const planId = usePlanId();
  return (
    <li>
      <Link
        to={`/plans/${planId}/${path}`}
        className={classes(phaseStyles.phase, phaseStyles[state])}
        aria-current={state === "now" ? "step" : undefined}
      >
        <span className={phaseStyles.pill}>
          {state === "done" ? <Icon name="check" /> : <span className={phaseStyles.dot} />}
          <span>{t(`overview.phase.${phase}`)}</span>
        </span>
        {state !== "now" && <VisuallyHidden>, {t(`overview.phase.${state}`)}</VisuallyHidden>}
      </Link>
    </li>
  );
}
