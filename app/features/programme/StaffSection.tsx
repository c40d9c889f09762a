/** Administrators, coordinators, facilitators and mentors, and the invitations under way. */
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import { InvitationRows } from "../links/InvitationRows.tsx";
import { PostWords } from "./PostWords.tsx";
import type { ProgrammeView, StaffRow } from "./programme-view.ts";

export function StaffSection({ view, canInvite }: { view: ProgrammeView; canInvite: boolean }) {
  const t = useText();
  const here = `/programme/${view.programme.id}`;
  const invite = (
    <LinkButton kind="main" icon="user-plus" to={`${here}?do=invite`}>
      {t("invite.do")}
    </LinkButton>
  );
  return (
    <FrontSection title={t("programme.staff")} action={canInvite && invite}>
      <Rows>
        {view.staff.map((person) => (
          <PersonLine key={person.memberId} person={person} at={here} />
        ))}
      </Rows>
      {view.invitations.length > 0 && <InvitationRows invitations={view.invitations} at={here} />}
    </FrontSection>
  );
}

function PersonLine({ person, at }: { person: StaffRow; at: string }) {
  const t = useText();
  const isManaged = person.posts.some(({ mayEnd }) => mayEnd);
  return (
    <LinkRow
      to={isManaged ? `${at}?person=${person.memberId}` : undefined}
      mark={<Avatar face={person} />}
      title={person.nickname}
      facts={<PostWords posts={person.posts} />}
      end={person.isMe && <Tag tone="brand">{t("group.you")}</Tag>}
    />
  );
}
