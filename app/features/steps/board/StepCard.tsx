/** One step as a card: what, by whom, by when, and what stands in its way. Opens the details; can be picked up and moved. */
import type { Day, Step } from "@zaedno/plan";
import { memo, type ReactNode } from "react";
import { Avatar, type Face, PersonName } from "../../../ui/Avatar.tsx";
import { Card } from "../../../ui/Card.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { useWrittenLang } from "../../../ui/written.tsx";
import type { CardFacts } from "../card-facts.ts";
import { dayOnCard } from "../day-words.ts";
import { dueState, lacksOwner } from "../due-state.ts";
import { tacticIcons } from "../tactic-icons.ts";
import { useStepLink } from "../use-step-link.ts";
import type { Visitor } from "../visitors.ts";
import { DueTag } from "./DueTag.tsx";
import styles from "./StepCard.module.css";

export interface StepCardProps {
  readonly step: Step;
  readonly facts: CardFacts;
  readonly owner: Face | undefined;
  readonly today: Day;
  readonly visitor: Visitor | undefined;
  /** The button that moves the card; absent for people who only read. */
  readonly mover?: ReactNode;
  /** A picture of the card under the pointer: nothing in it can be focused. */
  readonly picture?: boolean;
}

export const StepCard = memo(function StepCard(props: StepCardProps) {
  const { step, facts, owner, today, visitor, mover, picture } = props;
  const t = useText();
  const due = dueState(step, today);
  const bad = due.kind === "late" || lacksOwner(step);
  const done = step.place.column === "done" || step.place.column === "dropped";
  return (
    <Card
      className={classes(styles.card, visitor && styles.visited)}
      data-colour={visitor?.colour}
      flat={done}
      bad={bad && !visitor}
    >
      {visitor && (
        <p className={styles.visitor}>
          <Avatar face={visitor} small />
          {t(visitor.does === "moves" ? "steps.movesHere" : "steps.editsHere", { name: visitor.nickname })}
        </p>
      )}
      <h4 className={classes(styles.title, done && styles.quiet)}>{picture ? step.title : <OpenLink step={step} />}</h4>
      <DueTag due={due} />
      <AfterLine facts={facts} />
      <OwnerAndDay step={step} owner={owner} today={today} />
      <div className={styles.foot}>
        {step.tactic && (
          <span className={styles.fact}>
            <Icon name={tacticIcons[step.tactic]} />
            {t(`steps.tactic.${step.tactic}`)}
          </span>
        )}
        {facts.checks > 0 && (
          <span className={classes(styles.fact, "num")}>
            <Icon name="list-checks" />
            {t("steps.checks", { done: facts.checked, all: facts.checks })}
            <VisuallyHidden> {t("steps.checksWord")}</VisuallyHidden>
          </span>
        )}
        {mover}
      </div>
    </Card>
  );
});

/** The whole card is its target: the link is stretched over it, and what else can be pressed lies above. */
function OpenLink({ step }: { step: Step }) {
  return (
    <a {...useStepLink(step.id)} lang={useWrittenLang()} className={styles.open} draggable={false}>
      {step.title}
    </a>
  );
}

function AfterLine({ facts }: { facts: CardFacts }) {
  const t = useText();
  if (facts.after === null) return null;
  return (
    <p className={styles.after}>
      <Icon name="corner-down-right" />
      <span>
        {facts.afterMore === 0
          ? t("steps.after", { title: facts.after })
          : t("steps.afterMore", { title: facts.after, count: facts.afterMore })}
      </span>
    </p>
  );
}

function OwnerAndDay({ step, owner, today }: Pick<StepCardProps, "step" | "owner" | "today">) {
  const t = useText();
  const locale = useLocale();
  if (!owner && !lacksOwner(step) && !step.due) return null;
  return (
    <div className={styles.meta}>
      {owner && <PersonName face={owner} />}
      {lacksOwner(step) && (
        <Tag tone="err" icon="user-x">
          {t("steps.noOwner")}
        </Tag>
      )}
      {step.due && (
        <time className={classes(styles.day, "num")} dateTime={step.due}>
          {dayOnCard(step, today, locale, t)}
        </time>
      )}
    </div>
  );
}
