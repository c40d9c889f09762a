/** What stands in a cell of the table while nobody edits it. */
import { memo } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { LevelDots } from "../../../ui/LevelDots.tsx";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { StanceMark } from "../../../ui/StanceMark.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { choiceWords } from "../choice-words.ts";
import { type ColumnId, cellValue } from "../columns.ts";
import type { PersonRow } from "../people-rows.ts";
import { personLink } from "../use-person-link.ts";
import styles from "./PeopleTable.module.css";
import { useTable } from "./table-context.ts";

interface CellWordsProps {
  readonly row: PersonRow;
  readonly column: ColumnId;
}

export const CellWords = memo(function CellWords({ row, column }: CellWordsProps) {
  const t = useText();
  switch (column) {
    case "sector":
      return <SectorMark sector={row.who.sector} className={styles.sector} />;
    case "name":
      return <Name row={row} />;
    case "roleTitle":
      return row.who.roleTitle ?? <Blank words={t("people.noRoleTitle")} />;
    case "support":
      return <StanceMark stance={row.stance} />;
    case "supportTarget":
      return <Wanted row={row} />;
    case "power":
      return <LevelDots level={row.position.power} />;
    case "interest":
      return <LevelDots level={row.position.interest} />;
    case "publicRole":
    case "stage": {
      const key = cellValue(row, column);
      return key === "" ? <Blank words={choiceWords(t, column, key)} /> : choiceWords(t, column, key);
    }
    case "publish":
      return (
        <span className={row.who.publish ? styles.seen : styles.unseen}>
          <Icon name={row.who.publish ? "eye" : "eye-off"} />
          {choiceWords(t, "publish", cellValue(row, "publish"))}
        </span>
      );
  }
});

function Name({ row }: { row: PersonRow }) {
  const t = useText();
  const { links, canEdit } = useTable();
  return (
    <>
      <a {...personLink(links, row.id)} tabIndex={canEdit ? -1 : undefined} className={styles.name}>
        {row.who.name}
      </a>
      {row.target !== null && (
        <Tag tone="brand" icon="target">
          {t(`people.target.${row.target}`)}
        </Tag>
      )}
    </>
  );
}

function Wanted({ row }: { row: PersonRow }) {
  const t = useText();
  const { support, supportTarget } = row.position;
  if (supportTarget === undefined) return <Blank words={t("people.noWanted")} />;
  const word = choiceWords(t, "supportTarget", String(supportTarget)).toLowerCase();
  if (supportTarget === support) return <Blank words={t("people.wanted", { stance: word })} />;
  return (
    <span className={styles.wanted}>
      <Icon name="corner-down-right" /> {t("people.wanted", { stance: word })}
    </span>
  );
}

/** Nothing noted: an empty cell to the eye, a word to the ear. */
function Blank({ words }: { words: string }) {
  return (
    <span className={styles.blank}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
