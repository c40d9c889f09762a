/** The page of those who run a programme: regions with their groups, and the people with a post. */
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { DemoBadge, Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { Written, WrittenIn } from "../../ui/written.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { InvitationPage } from "../links/InvitationPage.tsx";
import { AddGroup } from "./AddGroup.tsx";
import { AddRegion } from "./AddRegion.tsx";
import { ArchivedPlaces } from "./ArchivedPlaces.tsx";
import { InviteStaff } from "./InviteStaff.tsx";
import type { ProgrammeView } from "./programme-view.ts";
import { RegionPage } from "./RegionPage.tsx";
import { RegionSection } from "./RegionSection.tsx";
import { StaffPage } from "./StaffPage.tsx";
import { StaffSection } from "./StaffSection.tsx";

export function ProgrammePage({ view }: { view: ProgrammeView }) {
  const t = useText();
  const { topic, programme } = view;
  const here = `/programme/${programme.id}`;
  switch (topic.kind) {
    case "overview":
      return <Overview view={view} />;
    case "add-region":
      return <AddRegion view={view} />;
    case "region":
      return <RegionPage view={view} region={topic.region} />;
    case "add-group":
      return <AddGroup view={view} region={topic.region} />;
    case "invite":
      return <InviteStaff view={view} posts={topic.posts} first={topic.first} />;
    case "person":
      return <StaffPage view={view} person={topic.person} />;
    case "invitation":
      return (
        <InvitationPage
          me={view.me}
          invitation={topic.invitation}
          back={{ to: here, label: programme.name }}
          action={here}
        >
          {t("invite.after")}
        </InvitationPage>
      );
  }
}

function Overview({ view }: { view: ProgrammeView }) {
  const t = useText();
  const { programme, isAdmin, regions } = view;
  const open = regions.filter(({ archived }) => !archived);
  const addRegion = `/programme/${programme.id}?do=add-region`;
  return (
    <FrontPage
      me={view.me}
      back={{ to: "/home", label: t("home.title") }}
      title={
        <WrittenIn lang={programme.lang}>
          <Written>{programme.name}</Written>
        </WrittenIn>
      }
      facts={
        <>
          <Tag tone="brand">{t(isAdmin ? "ui.role.admin" : "ui.role.coordinator")}</Tag>
          {programme.fictional && <DemoBadge />}
        </>
      }
      wide
    >
      <Band icon="lock">{t("home.staff.why")}</Band>
      {open.length === 0 ? (
        <EmptyState
          title={t("programme.noRegions")}
          action={
            isAdmin && (
              <LinkButton kind="main" icon="plus" to={addRegion}>
                {t("programme.addRegion")}
              </LinkButton>
            )
          }
        >
          <p>{t("programme.noRegionsText")}</p>
        </EmptyState>
      ) : (
        <>
          {open.map((region) => (
            <RegionSection key={region.id} view={view} region={region} />
          ))}
          {isAdmin && (
            <p>
              <LinkButton icon="plus" to={addRegion}>
                {t("programme.addRegion")}
              </LinkButton>
            </p>
          )}
        </>
      )}
      <StaffSection view={view} canInvite={open.length > 0} />
      <ArchivedPlaces view={view} />
    </FrontPage>
  );
}
