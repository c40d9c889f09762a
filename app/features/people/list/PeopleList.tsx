/** The people as a list for phones; a tap opens the details, where everything can be changed. */
import { memo } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { classes } from "../../../ui/classes.ts";
import { LevelDots } from "../../../ui/LevelDots.tsx";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { StanceMark } from "../../../ui/StanceMark.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { usePersonLink } from "../use-person-link.ts";
import type { Visitor } from "../visitors.ts";
import styles from "./PeopleList.module.css";

export function PeopleList() {
  const t = useText();
  const { shown, visitorOf } = usePeopleScreen();
  if (shown.length === 0) return <p className={classes("dim", styles.onlyNarrow)}>{t("people.nobodyFound")}</p>;
  return (
    <ul className={classes(styles.list, styles.onlyNarrow)}>
      {shown.map((row) => (
        <PersonItem key={row.id} row={row} visitor={visitorOf(row.id)} />
      ))}
    </ul>
  );
}

interface PersonItemProps {
  readonly row: PersonRow;
  readonly visitor: Visitor | undefined;
}

const PersonItem = memo(function PersonItem({ row, visitor }: PersonItemProps) {
  const t = useText();
  const { who, position } = row;
  return (
    <li data-person={row.id}>
      <a {...usePersonLink(row.id)} className={styles.item}>
        <SectorMark sector={who.sector} />
        <span className={styles.words}>
          <b>
            <Written>{who.name}</Written>
          </b>
          {who.roleTitle !== undefined && (
            <span className="dim small">
              <Written>{who.roleTitle}</Written>
            </span>
          )}
          <span className={styles.marks}>
            <StanceMark stance={row.stance} />
            {row.target !== null && (
              <Tag tone="brand" icon="target">
                {t(`people.target.${row.target}`)}
              </Tag>
            )}
          </span>
          {visitor && (
            <span className={styles.visitor}>
              <Avatar face={visitor} small />
              {t("people.writesHere", { name: visitor.nickname })}
            </span>
          )}
        </span>
        <span className={styles.power}>
          <span className="dim small">{t("people.column.power")}</span>
          <LevelDots level={position.power} />
        </span>
      </a>
    </li>
  );
});
