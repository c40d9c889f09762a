/** The page of a group: its people for everybody in it; code, seats and settings for those responsible. */
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { useFreshData } from "../forms/use-fresh-data.ts";
import { InvitationPage } from "../links/InvitationPage.tsx";
import { ArchivedNote } from "./ArchivedNote.tsx";
import { CodeSection } from "./CodeSection.tsx";
import { GroupInvite } from "./GroupInvite.tsx";
import { GroupSettings } from "./GroupSettings.tsx";
import type { GroupView } from "./group-view.ts";
import { PeopleSection } from "./PeopleSection.tsx";
import { PersonPage } from "./PersonPage.tsx";
import { RemovalPage } from "./RemovalPage.tsx";
import { roleWord } from "./role-words.ts";

export function GroupPage({ view }: { view: GroupView }) {
  const t = useText();
  const { topic, group } = view;
  const here = `/groups/${group.id}`;
  useFreshData(topic.kind === "overview" && view.desk !== null);
  switch (topic.kind) {
    case "overview":
      return <Overview view={view} />;
    case "settings":
      return <GroupSettings view={view} />;
    case "invite":
      return <GroupInvite view={view} />;
    case "person":
      return <PersonPage view={view} person={topic.person} />;
    case "removal":
      return <RemovalPage view={view} person={topic.person} />;
    case "invitation":
      return (
        <InvitationPage me={view.me} invitation={topic.invitation} back={{ to: here, label: group.name }} action={here}>
          {t("group.inviteAfter")}
        </InvitationPage>
      );
  }
}

function Overview({ view }: { view: GroupView }) {
  const t = useText();
  const { group, role, regionName, desk } = view;
  return (
    <FrontPage
      me={view.me}
      back={wayBack(view, t("group.toPlan"), t("home.title"))}
      title={group.name}
      facts={
        <>
          <span>{t("ui.groupIn", { region: regionName })}</span>
          {role !== "member" && <Tag tone="brand">{t(roleWord(role))}</Tag>}
        </>
      }
      wide
    >
      {group.archived && <ArchivedNote view={view} />}
      {lacksFacilitator(view) && (
        <Band tone="warn" icon="user-plus" action={<InviteLink to={`/groups/${group.id}?do=invite`} />}>
          {t("group.noFacilitator")}
        </Band>
      )}
      {desk && !group.archived && <CodeSection view={view} desk={desk} />}
      <PeopleSection view={view} />
    </FrontPage>
  );
}

/** Told to those who can do something about it. */
function lacksFacilitator({ people, mayInvite }: GroupView): boolean {
  return mayInvite.includes("facilitator") && !people.some(({ role }) => role === "facilitator");
}

function InviteLink({ to }: { to: string }) {
  const t = useText();
  return (
    <LinkButton icon="user-plus" to={to}>
      {t("invite.do")}
    </LinkButton>
  );
}

function wayBack({ plan, programme }: GroupView, toPlan: string, toHome: string): { to: string; label: string } {
  if (plan?.opens) return { to: `/plans/${plan.id}`, label: toPlan };
  if (programme) return { to: `/programme/${programme.id}`, label: programme.name };
  return { to: "/home", label: toHome };
}
