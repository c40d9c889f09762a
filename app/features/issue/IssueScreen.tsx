/** What the group wants, from whom and until when; what will be better then; and what it brings along for that. */
import { usePlan } from "../../collab/index.ts";
import { classes } from "../../ui/classes.ts";
import { useText } from "../../ui/text.tsx";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { PageHead } from "../editing/PageHead.tsx";
import { usePlace } from "../editing/use-place.ts";
import { DemandSheet } from "./DemandSheet.tsx";
import { Demands } from "./Demands.tsx";
import { Goals } from "./Goals.tsx";
import styles from "./Issue.module.css";
import { Organisation } from "./Organisation.tsx";
import { useOpenDemand } from "./use-open-demand.ts";

export function IssueScreen() {
  const t = useText();
  const plan = usePlan();
  const { openId, close } = useOpenDemand();
  usePlace("issue", openId);
  return (
    <div className={styles.screen}>
      <PageHead title={t("issue.title")} guidance={t("issue.guidance")} />
      <LostEditBands isHere={({ entityId }) => entityId !== openId} />
      <div className={classes(styles.column, styles.columns)}>
        <Demands plan={plan} />
        <div className={styles.column}>
          <Goals goal={plan.goal} />
          <Organisation goal={plan.goal} />
        </div>
      </div>
      {openId !== null && <DemandSheet key={openId} id={openId} plan={plan} onClose={close} />}
    </div>
  );
}
