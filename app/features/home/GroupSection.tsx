/** One working group: its plan as one big card, and for its facilitator the desk below. */
import { Link } from "@remix-run/react";
import { Icon } from "../../ui/Icon.tsx";
import { DemoBadge, Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { Desk } from "./Desk.tsx";
import styles from "./GroupSection.module.css";
import type { GroupPlace } from "./home-view.ts";
import { roleWord } from "./role-words.ts";

export function GroupSection({ place }: { place: GroupPlace }) {
  return (
    <section className={styles.group}>
      <PlanCard place={place} />
      {place.desk && <Desk by={place.memberId} desk={place.desk} groupName={place.groupName} />}
    </section>
  );
}

function PlanCard({ place }: { place: GroupPlace }) {
  const t = useText();
  const { plan, groupName, regionName, role } = place;
  const facts = (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{plan?.title ?? groupName}</span>
        <span className={styles.facts}>
          {plan && plan.title !== groupName && <span>{groupName}</span>}
          <span className="dim">{t("ui.groupIn", { region: regionName })}</span>
        </span>
        <span className={styles.tags}>
          {role !== "member" && <Tag tone="brand">{t(roleWord(role))}</Tag>}
          {plan?.fictional && <DemoBadge />}
        </span>
      </span>
      {plan && <Icon name="chevron-right" className={styles.arrow} />}
    </>
  );
  return (
    <h2 className={styles.heading}>
      {plan ? (
        <Link to={`/plans/${plan.id}`} className={styles.card}>
          {facts}
        </Link>
      ) : (
        <span className={styles.card}>{facts}</span>
      )}
    </h2>
  );
}
