/** The group's demands: the main one big, further ones below it, deleted ones folded. Without any, the sentence to fill in. */
import type { Demand, Plan } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { SheetNote } from "../editing/SheetNote.tsx";
import { DemandCard } from "./DemandCard.tsx";
import styles from "./Demands.module.css";
import issueStyles from "./Issue.module.css";
import { NewDemand } from "./NewDemand.tsx";

export function Demands({ plan }: { plan: Plan }) {
  const t = useText();
  const { canEdit } = useEditing();
  const [main, ...others] = plan.demands;
  return (
    <section id="demands" className={issueStyles.section} aria-labelledby="demands-title">
      <h3 id="demands-title">{t("overview.ourDemand")}</h3>
      {main && <DemandCard demand={main} plan={plan} main />}
      {!main && !canEdit && <EmptyState title={t("overview.care.no-demand")}>{t("issue.groupWrites")}</EmptyState>}
      {!main && canEdit && (
        <div className={styles.main}>
          <NewDemand lang={plan.meta.lang} />
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <h4>{t("issue.otherDemands")}</h4>
          {others.map((demand) => (
            <DemandCard key={demand.id} demand={demand} plan={plan} />
          ))}
        </div>
      )}
      {main && canEdit && <AddDemand lang={plan.meta.lang} />}
      {canEdit && plan.deletedDemands.length > 0 && <DeletedDemands demands={plan.deletedDemands} />}
    </section>
  );
}

function AddDemand({ lang }: Pick<Plan["meta"], "lang">) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" className={styles.add} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("issue.addAnother")}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t("issue.newDemand")} place="centre">
        <NewDemand lang={lang} onAdded={() => setOpen(false)} />
        <SheetNote />
      </Sheet>
    </>
  );
}

function DeletedDemands({ demands }: { demands: readonly Demand[] }) {
  const t = useText();
  const run = useSay();
  return (
    <details className={styles.deleted}>
      <summary>{t("issue.deleted", { count: demands.length })}</summary>
      <ul>
        {demands.map(({ id, text }) => (
          <li key={id} className={styles.deletedRow}>
            <span>
              <Written>{text}</Written>
            </span>
            <Button kind="plain" icon="undo-2" onClick={() => run((plan) => plan.restoreDemand(id))}>
              {t("issue.restore")}
              <VisuallyHidden> „{text}“</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
