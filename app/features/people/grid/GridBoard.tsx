/** Four quadrants of four cells each, and the tray of those who are not placed yet. */
import { type Cell, cellId, gridCells, gridPlaceOf, quadrantOfCell } from "@zaedno/maps";
import { type Quadrant, quadrants } from "@zaedno/plan";
import { useId } from "react";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { GhostChips, PersonChip } from "../placing/PersonChip.tsx";
import { usePlacing } from "../placing/placing-context.ts";
import styles from "./GridBoard.module.css";

export function GridBoard() {
  const t = useText();
  return (
    <div className={styles.frame}>
      <span className={styles.power} aria-hidden="true">
        {t("people.column.power")} <Icon name="arrow-up" />
      </span>
      <div className={styles.board}>
        {quadrants.map((quadrant) => (
          <QuadrantBox key={quadrant} quadrant={quadrant} />
        ))}
      </div>
      <span className={styles.interest} aria-hidden="true">
        {t("people.column.interest")} <Icon name="arrow-right" />
      </span>
      <Tray />
    </div>
  );
}

function QuadrantBox({ quadrant }: { readonly quadrant: Quadrant }) {
  const t = useText();
  const headId = useId();
  const { people } = usePlacing();
  const cells = gridCells.filter((cell) => quadrantOfCell(cell) === quadrant);
  const ids = new Set<string>(cells.map(cellId));
  const count = people.filter(({ position }) => ids.has(gridPlaceOf(position))).length;
  return (
    <section className={classes(styles.quadrant, styles[quadrant])} aria-labelledby={headId} data-drop={quadrant}>
      <header className={styles.head}>
        <h3 id={headId}>
          {t(`maps.quadrant.${quadrant}`)}
          <VisuallyHidden>, {t("maps.count", { count })}</VisuallyHidden>
        </h3>
        <p className="small dim">{t(`maps.means.${quadrant}`)}</p>
      </header>
      <div className={styles.cells}>
        {cells.map((cell) => (
          <CellBox key={cellId(cell)} cell={cell} />
        ))}
      </div>
      {count === 0 && <p className={classes(styles.nobody, "small dim")}>{t("maps.nobody")}</p>}
    </section>
  );
}

function CellBox({ cell }: { readonly cell: Cell }) {
  const t = useText();
  const { people, held } = usePlacing();
  const place = cellId(cell);
  const here = people.filter(({ position }) => gridPlaceOf(position) === place);
  return (
    <div
      className={styles.cell}
      data-drop={place}
      data-over={held?.over === place || held?.over === quadrantOfCell(cell) ? "" : undefined}
    >
      {here.length > 0 && <VisuallyHidden>{t("maps.cellShort", { ...cell })}</VisuallyHidden>}
      <ul className={styles.people}>
        {here.map((person) => (
          <PersonChip key={person.id} person={person} />
        ))}
        <GhostChips place={place} />
      </ul>
    </div>
  );
}

function Tray() {
  const t = useText();
  const headId = useId();
  const { people, held } = usePlacing();
  const here = people.filter(({ position }) => gridPlaceOf(position) === "unknown");
  return (
    <section
      className={styles.tray}
      aria-labelledby={headId}
      data-drop="unknown"
      data-over={held?.over === "unknown" ? "" : undefined}
    >
      <h3 id={headId}>
        {t("maps.unknown")}
        <VisuallyHidden>, {t("maps.count", { count: here.length })}</VisuallyHidden>
      </h3>
      {here.length === 0 && <p className="small dim">{t("maps.trayEmpty")}</p>}
      <ul className={styles.people}>
        {here.map((person) => (
          <PersonChip key={person.id} person={person} />
        ))}
        <GhostChips place="unknown" />
      </ul>
    </section>
  );
}
