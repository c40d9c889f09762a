/** Who has the plan open now and where; a tap leads to the same place. */
import { Link } from "@remix-run/react";
import type { Plan } from "@zaedno/plan";
import { type PresentPerson, usePresence } from "../../collab/index.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { usePlanId } from "../editing/use-plan-id.ts";
import styles from "./Overview.module.css";
import { spokenPlace } from "./place-words.ts";

export function WhoIsHere({ plan }: { plan: Plan }) {
  const t = useText();
  const others = usePresence().here.filter(({ me }) => !me);
  return (
    <section aria-labelledby="who-is-here">
      <div className={styles.sectionHead}>
        <h3 id="who-is-here">{t("overview.here.title")}</h3>
      </div>
      {others.length === 0 ? (
        <p className="dim">{t("overview.here.alone")}</p>
      ) : (
        <ul className={styles.rows}>
          {others.map((person) => (
            <li key={person.memberId}>
              <PersonHere person={person} plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PersonHere({ person, plan }: { person: PresentPerson; plan: Plan }) {
  const t = useText();
  const planId = usePlanId();
  const [place] = person.places.flatMap((one) => spokenPlace(one, plan, planId, t) ?? []);
  const name = (
    <>
      <Avatar face={person} />
      <span className={styles.words}>
        <b>{person.nickname}</b>
        {place && (
          <span className="small dim">
            {place.page}
            {place.title !== null && (
              <>
                : <Written>{place.title}</Written>
              </>
            )}
          </span>
        )}
      </span>
    </>
  );
  if (!place) return <div className={styles.row}>{name}</div>;
  return (
    <Link to={place.to} className={styles.row}>
      {name}
      <Icon name="chevron-right" className={styles.go} />
    </Link>
  );
}
