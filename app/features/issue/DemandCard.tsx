/** One demand on the page: the sentence, whom it is for, what is counted, how far it is; and the way to its details. */
import { Link } from "@remix-run/react";
import { type Demand, isMissing, type Plan, type StakeholderId, stakeholderOf } from "@zaedno/plan";
import { LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { thingAddress } from "../editing/plan-things.ts";
import { Row } from "../editing/Row.tsx";
import { usePlanId } from "../editing/use-plan-id.ts";
import { DemandSentence } from "./DemandSentence.tsx";
import { DemandState } from "./DemandState.tsx";
import styles from "./Demands.module.css";
import { sentenceFacts } from "./demand-sentence.ts";
import { MeasureNumbers } from "./MeasureNumbers.tsx";
import { TargetWarning } from "./TargetWarning.tsx";
import { openedHere } from "./use-open-demand.ts";

interface DemandCardProps {
  readonly demand: Demand;
  readonly plan: Plan;
  readonly main?: boolean;
}

export function DemandCard({ demand, plan, main = false }: DemandCardProps) {
  const t = useText();
  const { canEdit } = useEditing();
  return (
    <article className={main ? styles.main : styles.other}>
      <DemandSentence
        facts={sentenceFacts(demand, plan)}
        lang={plan.meta.lang}
        withGaps={main && canEdit}
        small={!main}
      />
      {main && <DemandFacts demand={demand} plan={plan} />}
      <div className={styles.acts}>
        <DemandState demand={demand} />
        <LinkButton
          kind="outline"
          icon={canEdit ? "pen-line" : "eye"}
          to={`?demand=${demand.id}`}
          state={openedHere}
          preventScrollReset
        >
          {t(canEdit ? "issue.open" : "issue.look")}
          <VisuallyHidden> „{demand.text}“</VisuallyHidden>
        </LinkButton>
      </div>
    </article>
  );
}

function DemandFacts({ demand, plan }: Pick<DemandCardProps, "demand" | "plan">) {
  const t = useText();
  const { primaryTargetId, secondaryTargetId, measure, baseline, target } = demand;
  return (
    <div>
      <Row name={t("issue.field.primary")}>
        {primaryTargetId === undefined ? <Missing /> : <TargetLink id={primaryTargetId} plan={plan} />}
      </Row>
      <TargetWarning demand={demand} plan={plan} />
      {secondaryTargetId !== undefined && (
        <Row name={t("issue.field.secondary")}>
          <TargetLink id={secondaryTargetId} plan={plan} />
        </Row>
      )}
      <Row name={t("issue.field.measure")}>
        {measure === undefined && target === undefined ? <Missing /> : null}
        {measure !== undefined && (
          <span className={styles.measured}>
            <Written>{measure}</Written>
          </span>
        )}
        <MeasureNumbers baseline={baseline} target={target} />
      </Row>
    </div>
  );
}

function TargetLink({ id, plan }: { id: StakeholderId; plan: Plan }) {
  const t = useText();
  const planId = usePlanId();
  const target = stakeholderOf(plan, id);
  if (isMissing(target)) return <span className="dim">{t("steps.missingTarget")}</span>;
  const { name, roleTitle } = target;
  return (
    <span>
      <Link to={thingAddress(plan, planId, id) ?? "."}>
        <Written>{name}</Written>
      </Link>
      {roleTitle !== undefined && (
        <span className="dim">
          , <Written>{roleTitle}</Written>
        </span>
      )}
    </span>
  );
}

function Missing() {
  const t = useText();
  return <span className="dim">{t("issue.notYet")}</span>;
}
