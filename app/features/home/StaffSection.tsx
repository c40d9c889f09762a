/** For coordinators and administrators: their groups with counts, and why there is no more. The group owns its plan. */
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { roleWord } from "../group/role-words.ts";
import type { GroupCount, StaffPlace } from "./home-view.ts";
import styles from "./StaffSection.module.css";

export function StaffSection({ place }: { place: StaffPlace }) {
  const t = useText();
  const isOfficial = place.role === "official";
  return (
    <section className={styles.staff}>
      <h2 className={styles.title}>
        {place.scopeName} <Tag tone="brand">{t(roleWord(place.role))}</Tag>
      </h2>
      <Band icon="lock">{t(isOfficial ? "home.staff.official" : "home.staff.why")}</Band>
      <ul className={styles.rows}>
        {place.groups.map((group) => (
          <GroupRow key={group.id} group={group} />
        ))}
      </ul>
      {!isOfficial && (
        <p>
          <LinkButton kind="main" icon="landmark" to={`/programme/${place.programmeId}`}>
            {t("home.toProgramme")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function GroupRow({ group }: { group: GroupCount }) {
  const t = useText();
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <b>{group.name}</b>
        <span className="dim small">{group.regionName}</span>
      </span>
      <span className={styles.counts}>
        <Icon name="users" />
        <span className="num">{t("home.staff.seats", { count: group.seats })}</span>
        {group.pending > 0 && (
          <Tag tone="warn" icon="hourglass">
            {t("home.staff.pending", { count: group.pending })}
          </Tag>
        )}
      </span>
    </li>
  );
}
