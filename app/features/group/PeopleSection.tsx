/** Who is in the group: its facilitators first, so that everybody knows whom to ask. */
import type { TextId } from "../../locales/catalogue.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import { InvitationRows } from "../links/InvitationRows.tsx";
import type { GroupView, PersonRow } from "./group-view.ts";
import styles from "./PeopleSection.module.css";

const headings: readonly { role: PersonRow["role"]; title: TextId }[] = [
  { role: "facilitator", title: "group.facilitators" },
  { role: "member", title: "group.members" },
  { role: "mentor", title: "group.mentors" },
];

export function PeopleSection({ view }: { view: GroupView }) {
  const t = useText();
  const { people, group } = view;
  const here = `/groups/${group.id}`;
  const invite = view.mayInvite.length > 0 && people.some(({ role }) => role === "facilitator") && (
    <LinkButton icon="user-plus" to={`${here}?do=invite`}>
      {t("invite.do")}
    </LinkButton>
  );
  return (
    <FrontSection title={t("group.people", { count: people.length })} action={invite}>
      {headings.map(({ role, title }) => {
        const here = people.filter((person) => person.role === role);
        return here.length === 0 ? null : (
          <div key={role}>
            <h3 className={styles.heading}>{t(title)}</h3>
            <Rows>
              {here.map((person) => (
                <PersonLine key={person.memberId} person={person} groupId={group.id} />
              ))}
            </Rows>
          </div>
        );
      })}
      {view.desk === null && <p className="dim">{t("group.ask")}</p>}
      {view.invitations.length > 0 && <InvitationRows invitations={view.invitations} at={here} />}
      {view.maySettings && (
        <p>
          <LinkButton kind="plain" icon="pen-line" to={`${here}?do=settings`} className={styles.settings}>
            {t("group.settings")}
          </LinkButton>
        </p>
      )}
    </FrontSection>
  );
}

function PersonLine({ person, groupId }: { person: PersonRow; groupId: string }) {
  const t = useText();
  return (
    <LinkRow
      to={person.isManaged ? `/groups/${groupId}?person=${person.memberId}` : undefined}
      mark={<Avatar face={person} />}
      title={person.nickname}
      end={person.isMe && <Tag tone="brand">{t("group.you")}</Tag>}
    />
  );
}
