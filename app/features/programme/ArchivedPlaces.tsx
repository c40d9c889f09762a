/** Regions and groups that are out of the lists, folded away; each leads to the way back. */
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import styles from "./ArchivedPlaces.module.css";
import type { ProgrammeView } from "./programme-view.ts";
import { GroupLine } from "./RegionSection.tsx";

export function ArchivedPlaces({ view }: { view: ProgrammeView }) {
  const t = useText();
  const regions = view.isAdmin ? view.regions.filter(({ archived }) => archived) : [];
  const groups = view.regions.flatMap((region) => region.groups.filter(({ archived }) => archived));
  const count = regions.length + groups.length;
  if (count === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t("programme.archive", { count })}</summary>
      <Rows>
        {regions.map(({ id, name }) => (
          <LinkRow
            key={id}
            to={`/programme/${view.programme.id}?do=region&region=${id}`}
            mark={<Icon name="map-pin" />}
            title={name}
            facts={t("programme.region")}
          />
        ))}
        {groups.map((group) => (
          <GroupLine key={group.id} group={group} />
        ))}
      </Rows>
    </details>
  );
}
