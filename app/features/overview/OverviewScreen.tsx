/** The first page of a plan: what we demand, how far we are, what comes next, what is to be mended, who is here. */
import { mainDemand } from "@zaedno/plan";
import { usePlan } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { usePlace } from "../editing/use-place.ts";
import { CareList } from "./CareList.tsx";
import { DemandCard } from "./DemandCard.tsx";
import { FirstThings } from "./FirstThings.tsx";
import { firstThingsOf } from "./first-things.ts";
import { News } from "./News.tsx";
import { NextDays } from "./NextDays.tsx";
import styles from "./Overview.module.css";
import { PhaseSteps } from "./PhaseSteps.tsx";
import { TopCard } from "./TopCard.tsx";
import { WhoIsHere } from "./WhoIsHere.tsx";

export function OverviewScreen() {
  const t = useText();
  const plan = usePlan();
  const { canEdit } = useEditing();
  usePlace("overview");
  const demand = mainDemand(plan);
  const first = firstThingsOf(plan);
  const guide = first && <FirstThings things={first} />;
  const isEmpty = first?.every(({ done }) => !done) ?? false;
  return (
    <>
      <h2 tabIndex={-1} data-page-title>
        <VisuallyHidden>{t("overview.title")}</VisuallyHidden>
      </h2>
      <LostEditBands isHere={() => true} />
      <div className={styles.page}>
        <div className={styles.main}>
          {demand ? (
            <DemandCard demand={demand} plan={plan} />
          ) : (
            <TopCard title={t(canEdit ? "overview.first.title" : "overview.first.titleRead")}>{guide}</TopCard>
          )}
          <PhaseSteps now={plan.meta.phase} />
          {demand && guide && (
            <section>
              <div className={styles.sectionHead}>
                <h3>{t(canEdit ? "overview.first.title" : "overview.first.titleRead")}</h3>
              </div>
              {guide}
            </section>
          )}
          {!isEmpty && <NextDays plan={plan} />}
        </div>
        <aside className={styles.aside} aria-label={t("overview.aside")}>
          {!isEmpty && <CareList plan={plan} />}
          <WhoIsHere plan={plan} />
          {!isEmpty && <News plan={plan} />}
        </aside>
      </div>
    </>
  );
}
