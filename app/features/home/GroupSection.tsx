/** One working group: its plan as one big card; for its facilitator who waits, and the way to code and people. */
import { Link } from "@remix-run/react";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { DemoBadge, Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { Written, WrittenIn } from "../../ui/written.tsx";
import { roleWord } from "../group/role-words.ts";
import { WaitingSeats } from "../group/WaitingSeats.tsx";
import styles from "./GroupSection.module.css";
import type { GroupPlace } from "./home-view.ts";

export function GroupSection({ place }: { place: GroupPlace }) {
  const t = useText();
  const { groupId, waiting } = place;
  return (
    <section className={styles.group}>
      <PlanCard place={place} />
      <div className={styles.desk}>
        {waiting !== null && (
          <section aria-live="polite">
            <h3>{t("group.whoWaits")}</h3>
            <WaitingSeats groupId={groupId} waiting={waiting} back="/home" />
          </section>
        )}
        <p>
          <LinkButton kind="plain" icon={waiting === null ? "users-round" : "qr-code"} to={`/groups/${groupId}`}>
            {t(waiting === null ? "home.toGroup" : "home.toDesk")}
          </LinkButton>
        </p>
      </div>
    </section>
  );
}

function PlanCard({ place }: { place: GroupPlace }) {
  const t = useText();
  const { plan, groupName, regionName, role } = place;
  const facts = (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{plan ? <PlanTitle plan={plan} /> : groupName}</span>
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

function PlanTitle({ plan }: { plan: NonNullable<GroupPlace["plan"]> }) {
  return (
    <WrittenIn lang={plan.lang}>
      <Written>{plan.title}</Written>
    </WrittenIn>
  );
}
