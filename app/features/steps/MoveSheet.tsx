/** "Move to…": first the column, then the place in it. Does all that dragging does, in two taps or by keyboard. */
import type { Step, StepColumn, StepId } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { SheetMenu, SheetMenuItem } from "../../ui/SheetMenu.tsx";
import { useText } from "../../ui/text.tsx";
import { columnsOf, foldedColumns, neighbourOf, openColumns } from "./board-columns.ts";
import { focusCardSoon } from "./card-focus.ts";
import { columnIcons } from "./column-icons.ts";
import { useSteps } from "./steps-context.ts";

interface MoveSheetProps {
  readonly id: StepId;
  readonly onClose: () => void;
}

export function MoveSheet({ id, onClose }: MoveSheetProps) {
  const t = useText();
  const { steps, moveTo } = useSteps();
  const [column, setColumn] = useState<StepColumn | null>(null);
  const step = steps.find((each) => each.id === id);
  const gone = step === undefined;
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  if (gone) return null;

  const columns = columnsOf(steps);
  const close = () => {
    onClose();
    focusCardSoon(id, neighbourOf(columns[step.place.column], id));
  };
  const handlePlace = (beforeId: StepId | null) => {
    if (column !== null) moveTo(step, { column, beforeId });
    close();
  };
  return (
    <Sheet open onClose={close} title={t("steps.moveTitle", { title: step.title })} place="centre">
      {column === null ? (
        <ColumnChoice step={step} onChoose={setColumn} />
      ) : (
        <PlaceChoice
          key={column}
          column={column}
          cards={columns[column].filter((card) => card.id !== id)}
          onChoose={handlePlace}
          onBack={() => setColumn(null)}
        />
      )}
    </Sheet>
  );
}

function ColumnChoice({ step, onChoose }: { step: Step; onChoose: (column: StepColumn) => void }) {
  const t = useText();
  const { steps } = useSteps();
  const columns = columnsOf(steps);
  return (
    <SheetMenu label={t("steps.whichColumn")}>
      {[...openColumns, ...foldedColumns].map((column) => (
        <SheetMenuItem
          key={column}
          icon={columnIcons[column]}
          current={step.place.column === column}
          note={t("steps.countWord", { count: columns[column].length })}
          onClick={() => onChoose(column)}
        >
          {t(`steps.column.${column}`)}
        </SheetMenuItem>
      ))}
    </SheetMenu>
  );
}

interface PlaceChoiceProps {
  readonly column: StepColumn;
  readonly cards: readonly Step[];
  readonly onChoose: (beforeId: StepId | null) => void;
  readonly onBack: () => void;
}

function PlaceChoice({ column, cards, onChoose, onBack }: PlaceChoiceProps) {
  const t = useText();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list under the finger has changed: the keyboard goes on at its first choice.
    top.current?.querySelector<HTMLElement>("ul button")?.focus();
  }, []);
  return (
    <div ref={top}>
      <Button kind="plain" icon="arrow-left" onClick={onBack}>
        {t("steps.otherColumn")}
      </Button>
      <h3>{t("steps.whereIn", { column: t(`steps.column.${column}`) })}</h3>
      <SheetMenu label={t("steps.whereIn", { column: t(`steps.column.${column}`) })}>
        <SheetMenuItem icon="arrow-up" onClick={() => onChoose(cards[0]?.id ?? null)}>
          {t("steps.placeFirst")}
        </SheetMenuItem>
        {cards.map((card, index) => (
          <SheetMenuItem
            key={card.id}
            icon={index === cards.length - 1 ? "arrow-down" : "corner-down-right"}
            onClick={() => onChoose(cards[index + 1]?.id ?? null)}
          >
            {index === cards.length - 1
              ? t("steps.placeLast", { title: card.title })
              : t("steps.placeAfter", { title: card.title })}
          </SheetMenuItem>
        ))}
      </SheetMenu>
    </div>
  );
}
