/** What somebody should look at soon: the first few, the rest folded, each the way to where it is mended. */
import { Link } from "@remix-run/react";
import type { Plan } from "@zaedno/plan";
import { classes } from "../../ui/classes.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import { useShownPlan } from "../people/hidden/without-judgements.ts";
import { careWords } from "./care-words.ts";
import { type Care, careTone, needsCare } from "./needs-care.ts";
import styles from "./Overview.module.css";

const shown = 4;

export function CareList({ plan }: { plan: Plan }) {
  const t = useText();
  const { today } = useEditing();
  // Whose position matters and is not known says who is powerful.
  const cares = needsCare(useShownPlan(plan), today);
  const rest = cares.slice(shown);
  return (
    <section aria-labelledby="needs-care">
      <div className={styles.sectionHead}>
        <h3 id="needs-care">{t("overview.care.title")}</h3>
      </div>
      {cares.length === 0 && (
        <p className={styles.row}>
          <Icon name="circle-check" className={styles.ok} />
          <span>{t("overview.care.none")}</span>
        </p>
      )}
      <CareRows cares={cares.slice(0, shown)} plan={plan} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("overview.care.more", { count: rest.length })}</summary>
          <CareRows cares={rest} plan={plan} />
        </details>
      )}
    </section>
  );
}

function CareRows({ cares, plan }: { cares: readonly Care[]; plan: Plan }) {
  const t = useText();
  const locale = useLocale();
  const planId = usePlanId();
  return (
    <ul className={styles.rows}>
      {cares.map((care) => {
        const { what, title, since, to } = careWords(care, plan, planId, t, locale);
        const tone = careTone(care);
        return (
          <li key={to + care.kind}>
            <Link to={to} className={styles.row}>
              <Icon name={tone === "fix" ? "octagon-alert" : "triangle-alert"} className={classes(styles[tone])} />
              <span className={styles.words}>
                <b>{what}</b>
                {title !== null && (
                  <span className="small dim">
                    <Written>{title}</Written>
                    {since !== null && `, ${since}`}
                  </span>
                )}
              </span>
              <Icon name="chevron-right" className={styles.go} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
