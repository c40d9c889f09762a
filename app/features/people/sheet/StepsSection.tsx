/** The steps that are aimed at this person, each one tap away. */
import { Link } from "@remix-run/react";
import { Icon } from "../../../ui/Icon.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { dayInWords } from "../../editing/day-words.ts";
import { thingAddress } from "../../editing/plan-things.ts";
import { usePlanId } from "../../editing/use-plan-id.ts";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import styles from "./PersonSheet.module.css";
import { Section } from "./Section.tsx";

export function StepsSection({ row }: { row: PersonRow }) {
  const t = useText();
  const locale = useLocale();
  const planId = usePlanId();
  const { plan, today } = usePeopleScreen();
  const steps = plan.steps.filter(({ id }) => plan.targets[id]?.includes(row.id));
  return (
    <Section title={t("people.section.steps")}>
      {steps.length === 0 ? (
        <p className="dim">{t("people.noSteps")}</p>
      ) : (
        <ul className={styles.rows}>
          {steps.map((step) => (
            <li key={step.id}>
              <Link to={thingAddress(plan, planId, step.id) ?? ""} className={styles.step}>
                <span>
                  <Written>{step.title}</Written>
                </span>
                <span className="dim small num">
                  {t(`steps.column.${step.place.column}`)}
                  {step.due && `, ${dayInWords(step.due, today, locale, t)}`}
                </span>
                <Icon name="chevron-right" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
