/** One person of the group, for whoever is responsible: role, forgotten PIN or password, and taking the place away. */
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { FrontPage, FrontSection } from "../forms/FrontPage.tsx";
import { usePostWords } from "../links/use-post-words.ts";
import type { GroupView, PersonDetails } from "./group-view.ts";
import { PasswordReset } from "./PasswordReset.tsx";
import styles from "./PersonPage.module.css";
import { PinReset } from "./PinReset.tsx";
import { RoleForm } from "./RoleForm.tsx";

export function PersonPage({ view, person }: { view: GroupView; person: PersonDetails }) {
  const t = useText();
  const locale = useLocale();
  const postWords = usePostWords();
  const here = `/groups/${view.group.id}`;
  const since = formatMoment(person.since, locale);
  return (
    <FrontPage
      me={view.me}
      back={{ to: here, label: view.group.name }}
      title={
        <span className={styles.name}>
          <Avatar face={person} />
          <span>{person.nickname}</span>
        </span>
      }
      facts={t("group.personFacts", { role: postWords(person.role, ""), since })}
    >
      {person.otherRoles.length > 0 && <RoleForm person={person} />}
      {person.pin && <PinReset person={person} pin={person.pin} hasCode={view.desk?.code !== null} />}
      {person.password && <PasswordReset memberId={person.memberId} password={person.password} />}
      {person.mayRemove && (
        <FrontSection title={t("group.removeTitle")}>
          <p>
            <LinkButton
              kind="danger"
              icon="user-x"
              to={`${here}?person=${person.memberId}&remove`}
              className={styles.out}
            >
              {t("group.removeAsk")}
            </LinkButton>
          </p>
        </FrontSection>
      )}
    </FrontPage>
  );
}
