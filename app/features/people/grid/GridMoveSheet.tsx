/** "Move…" on the grid: all that dragging does, in two taps. The sixteen cells lie as on the map. */
import { cellId, gridCells, gridPlaceOf, type MapPerson, quadrantOfCell } from "@zaedno/maps";
import { quadrants } from "@zaedno/plan";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { focusMoverSoon } from "../placing/focus-mover.ts";
import { usePlacing } from "../placing/placing-context.ts";
import styles from "./GridMoveSheet.module.css";

interface GridMoveSheetProps {
  readonly person: MapPerson;
  readonly onClose: () => void;
}

export function GridMoveSheet({ person, onClose }: GridMoveSheetProps) {
  const t = useText();
  const { put } = usePlacing();
  const current = gridPlaceOf(person.position);
  const choose = (place: string) => {
    put(person, place);
    onClose();
    focusMoverSoon(person.id);
  };
  return (
    <Sheet open onClose={onClose} title={t("maps.moveOf", { name: person.label })} place="centre">
      <p className="dim small">{t("people.guidance.grid")}</p>
      <div className={styles.board}>
        {quadrants.map((quadrant) => (
          <section key={quadrant} className={classes(styles.quadrant, styles[quadrant])}>
            <h3 className={styles.head}>{t(`maps.quadrant.${quadrant}`)}</h3>
            <ul className={styles.cells}>
              {gridCells
                .filter((cell) => quadrantOfCell(cell) === quadrant)
                .map((cell) => (
                  <li key={cellId(cell)}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-current={current === cellId(cell) ? "true" : undefined}
                      onClick={() => choose(cellId(cell))}
                    >
                      {current === cellId(cell) && <Icon name="check" />}
                      {t("maps.cellShort", { ...cell })}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Button icon="circle-question-mark" wide onClick={() => choose("unknown")}>
        {t("maps.unknown")}
      </Button>
    </Sheet>
  );
}
