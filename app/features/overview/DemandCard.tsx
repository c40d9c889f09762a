/** What the group demands, as one sentence; how long it still has; and what it counts. */
import { type Day, type Demand, daysBetween, type Plan } from "@zaedno/plan";
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Rich, useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import { DemandSentence } from "../issue/DemandSentence.tsx";
import { DemandState } from "../issue/DemandState.tsx";
import { sentenceFacts } from "../issue/demand-sentence.ts";
import { MeasureNumbers } from "../issue/MeasureNumbers.tsx";
import styles from "./DemandCard.module.css";
import { TopCard } from "./TopCard.tsx";

export function DemandCard({ demand, plan }: { demand: Demand; plan: Plan }) {
  const t = useText();
  const { canEdit, today } = useEditing();
  const others = plan.demands.length - 1;
  const issue = `/plans/${usePlanId()}/issue`;
  const isOver = demand.state === "won" || demand.state === "lost" || demand.state === "partly_won";
  return (
    <TopCard title={t("overview.ourDemand")}>
      <DemandSentence facts={sentenceFacts(demand, plan)} lang={plan.meta.lang} />
      {isOver ? (
        <p className={styles.left}>
          <DemandState demand={demand} />
        </p>
      ) : (
        demand.due !== undefined && <DaysLeft due={demand.due} today={today} />
      )}
      <Measure demand={demand} />
      <p className={classes(styles.acts, "no-print")}>
        {canEdit && (
          <LinkButton kind="plain" icon="pen-line" to={`${issue}?demand=${demand.id}`}>
            {t("overview.editDemand")}
          </LinkButton>
        )}
        {others > 0 && (
          <LinkButton kind="plain" iconAfter="chevron-right" to={`${issue}#demands`}>
            {t("overview.otherDemands", { count: others })}
          </LinkButton>
        )}
      </p>
    </TopCard>
  );
}

function DaysLeft({ due, today }: { due: Day; today: Day }) {
  const t = useText();
  const count = daysBetween(today, due);
  return (
    <p className={classes(styles.left, count < 0 && styles.over)}>
      <Icon name={count < 0 ? "octagon-alert" : "hourglass"} />
      {count === 0 ? (
        <span>{t("overview.leftToday")}</span>
      ) : (
        <span>
          <Rich
            id={count > 0 ? "overview.left" : "overview.leftOver"}
            values={{ count: Math.abs(count) }}
            components={{ b: <b className="num" /> }}
          />
        </span>
      )}
    </p>
  );
}

function Measure({ demand }: { demand: Demand }) {
  const { measure, baseline, target } = demand;
  if (measure === undefined && target === undefined) return null;
  return (
    <p className={styles.measure}>
      {measure !== undefined && (
        <b className={styles.what}>
          <Written>{measure}</Written>
        </b>
      )}
      <MeasureNumbers baseline={baseline} target={target} />
    </p>
  );
}
