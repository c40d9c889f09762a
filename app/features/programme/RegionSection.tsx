/** One region with its groups: names, titles of plans and counts. */
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";
import { Written, WrittenIn } from "../../ui/written.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import type { GroupRow, ProgrammeView, RegionRow } from "./programme-view.ts";

export function RegionSection({ view, region }: { view: ProgrammeView; region: RegionRow }) {
  const t = useText();
  const here = `/programme/${view.programme.id}`;
  const groups = region.groups.filter(({ archived }) => !archived);
  const change = (
    <LinkButton kind="plain" icon="pen-line" to={`${here}?do=region&region=${region.id}`}>
      {t("programme.changeRegion")}
    </LinkButton>
  );
  return (
    <FrontSection title={region.name} action={view.isAdmin && change}>
      {groups.length === 0 ? (
        <p className="dim">{t("programme.noGroups")}</p>
      ) : (
        <Rows label={t("programme.groupsOf", { region: region.name })}>
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </Rows>
      )}
      <p>
        <LinkButton icon="plus" to={`${here}?do=add-group&region=${region.id}`}>
          {t("programme.addGroup")}
        </LinkButton>
      </p>
    </FrontSection>
  );
}

export function GroupLine({ group }: { group: GroupRow }) {
  const t = useText();
  const { plan } = group;
  return (
    <LinkRow
      to={`/groups/${group.id}`}
      mark={<Icon name="users-round" />}
      title={group.name}
      facts={
        plan &&
        plan.title !== group.name && (
          <WrittenIn lang={plan.lang}>
            <Written>{plan.title}</Written>
          </WrittenIn>
        )
      }
      end={
        <>
          <span className="dim num">{t("home.staff.seats", { count: group.seats })}</span>
          {group.pending > 0 && (
            <Tag tone="warn" icon="hourglass">
              {t("home.staff.pending", { count: group.pending })}
            </Tag>
          )}
        </>
      }
    />
  );
}
