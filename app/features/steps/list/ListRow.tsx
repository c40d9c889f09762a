/** One step as a row of the list. */
import type { Step } from "@zaedno/plan";
import { PersonName } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { useWrittenLang } from "../../../ui/written.tsx";
import { DueTag } from "../board/DueTag.tsx";
import { columnIcons } from "../column-icons.ts";
import { dayOnCard } from "../day-words.ts";
import { dueState, lacksOwner } from "../due-state.ts";
import { useSteps } from "../steps-context.ts";
import { useStepLink } from "../use-step-link.ts";
import styles from "./StepsList.module.css";

export function ListRow({ step }: { step: Step }) {
  const t = useText();
  const locale = useLocale();
  const { today, personOf, factsOf, visitorOf, canEdit, move } = useSteps();
  const facts = factsOf(step.id);
  const owner = personOf(step.ownerId);
  const visitor = visitorOf(step.id);
  const link = useStepLink(step.id);
  const writtenLang = useWrittenLang();
  return (
    <tr className={classes(styles.row, step.place.column === "done" && styles.done)} data-step={step.id}>
      <th scope="row" className={styles.titleCell}>
        <a {...link} lang={writtenLang} className={styles.title}>
          {step.title}
        </a>
        <span className={styles.tags}>
          <DueTag due={dueState(step, today)} />
          {facts.after !== null && (
            <span className={styles.after}>
              <Icon name="corner-down-right" /> {t("steps.after", { title: facts.after })}
            </span>
          )}
          {visitor && (
            <span className={styles.after}>
              {t(visitor.does === "moves" ? "steps.movesHere" : "steps.editsHere", { name: visitor.nickname })}
            </span>
          )}
        </span>
      </th>
      <td>
        {owner ? (
          <PersonName face={owner} />
        ) : (
          lacksOwner(step) && (
            <Tag tone="err" icon="user-x">
              {t("steps.noOwner")}
            </Tag>
          )
        )}
      </td>
      <td className={classes(styles.day, "num")}>{dayOnCard(step, today, locale, t)}</td>
      <td className={styles.place}>
        <Icon name={columnIcons[step.place.column]} /> {t(`steps.column.${step.place.column}`)}
      </td>
      {canEdit && (
        <td className={styles.acts}>
          <Button kind="plain" icon="move" onClick={() => move(step.id)} data-mover>
            {t("steps.move")}
            <VisuallyHidden> „{step.title}“</VisuallyHidden>
          </Button>
        </td>
      )}
    </tr>
  );
}
