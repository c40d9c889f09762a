/** What was done in the plan today, and by whom. */
import { Link } from "@remix-run/react";
import { isDay, type Plan } from "@zaedno/plan";
import { Avatar } from "../../ui/Avatar.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { Rich, type Speak, useLocale, useText } from "../../ui/text.tsx";
import { useWrittenLang } from "../../ui/written.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { thingAddress } from "../editing/plan-things.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import { useDeeds } from "../news/deeds-context.ts";
import newsStyles from "./News.module.css";
import { foldedNews, type NewsItem, type NewsLine } from "./news.ts";
import { newsOfDay } from "./news-of-day.ts";
import styles from "./Overview.module.css";

const shown = 6;

export function News({ plan }: { plan: Plan }) {
  const t = useText();
  const { today } = useEditing();
  const deeds = useDeeds();
  const lines = foldedNews(newsOfDay(plan, deeds, today));
  const rest = lines.slice(shown);
  return (
    <section aria-labelledby="news">
      <div className={styles.sectionHead}>
        <h3 id="news">{t("overview.news.title")}</h3>
      </div>
      {lines.length === 0 && <p className="dim">{t("overview.news.none")}</p>}
      <NewsLines lines={lines.slice(0, shown)} plan={plan} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("overview.news.more", { count: rest.length })}</summary>
          <NewsLines lines={rest} plan={plan} />
        </details>
      )}
    </section>
  );
}

function NewsLines({ lines, plan }: { lines: readonly NewsLine[]; plan: Plan }) {
  return (
    <ul className={newsStyles.news}>
      {lines.map((line) => (
        <li key={line.item.verb + line.item.thing.id}>
          <NewsWords line={line} plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function NewsWords({ line: { item, more }, plan }: { line: NewsLine; plan: Plan }) {
  const t = useText();
  const locale = useLocale();
  const lang = useWrittenLang();
  const planId = usePlanId();
  const { personOf } = useEditing();
  const person = personOf(item.memberId);
  const to = item.verb === "deleted" ? null : addressOf(item, plan, planId);
  const time = isDay(item.at) ? null : formatMoment(item.at, locale).split(", ")[1];
  return (
    <>
      {person && <Avatar face={person} small />}
      <p>
        <Rich
          id={`overview.news.${item.verb}`}
          values={{ name: person?.nickname ?? t("editing.somebody"), title: titleOf(item, t) }}
          components={{ b: <b />, thing: to === null ? <span lang={lang} /> : <Link to={to} lang={lang} /> }}
        />
        {more > 0 && ` ${t("overview.news.andMore", { count: more })}`}
        {time && <span className={`small dim ${newsStyles.when}`}> {time}</span>}
      </p>
    </>
  );
}

function titleOf({ thing }: NewsItem, t: Speak): string {
  if (thing.section === "meta") return t("overview.news.plan");
  return thing.section === "goal" ? t("overview.news.goals") : thing.title;
}

function addressOf({ thing }: NewsItem, plan: Plan, planId: string): string | null {
  return thing.section === "goal" ? `/plans/${planId}/issue` : thingAddress(plan, planId, thing.id);
}
