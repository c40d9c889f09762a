/**
 * The board. The server renders it as plain lists of cards that can be read, opened and moved by buttons;
 * dragging is loaded when the page has come to rest and puts itself around the same cards.
 */
import type { StepId } from "@zaedno/plan";
import { type ComponentType, useMemo } from "react";
import { ColumnSwitch } from "../../../ui/Tabs.tsx";
import { useText } from "../../../ui/text.tsx";
import { type Columns, columnsOf, isOpenColumn, openColumns } from "../board-columns.ts";
import { indexOfSlot } from "../drop-target.ts";
import { useSteps } from "../steps-context.ts";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn.tsx";
import { BoardItem } from "./BoardItem.tsx";
import type { DragFrameProps, DragParts, Hand, ItemProps } from "./board-parts.ts";
import { SmoothMoves } from "./SmoothMoves.tsx";
import { useDragParts } from "./use-drag-parts.ts";

const stillParts: DragParts = { Frame: StillFrame, Item: BoardItem };

export function Board() {
  const { steps, view, me, canEdit } = useSteps();
  const { Frame, Item } = useDragParts(canEdit) ?? stillParts;
  const columnsFor = useMemo(
    () => (inHand: StepId | null) =>
      columnsOf(view.mine ? steps.filter((step) => step.ownerId === me.memberId || step.id === inHand) : steps),
    [steps, view.mine, me.memberId],
  );
  return (
    <Frame columnsFor={columnsFor}>
      {(hand) => <Columned columns={columnsFor(hand?.id ?? null)} hand={hand} Item={Item} />}
    </Frame>
  );
}

function StillFrame({ children }: DragFrameProps) {
  return children(null);
}

interface ColumnedProps {
  readonly columns: Columns;
  readonly hand: Hand | null;
  readonly Item: ComponentType<ItemProps>;
}

function Columned({ columns, hand, Item }: ColumnedProps) {
  const t = useText();
  const { view, canEdit, mustShow } = useSteps();
  const choices = openColumns.map((id) => ({ id, label: t(`steps.column.${id}`), count: columns[id].length }));
  return (
    <>
      <div className={styles.switch} data-drop-zone>
        <ColumnSwitch
          label={t("steps.columns")}
          columns={choices}
          current={view.column}
          onChoose={(id) => isOpenColumn(id) && view.change({ column: id })}
        />
      </div>
      <SmoothMoves className={styles.board} shown={view.column} scene={`${view.column} ${view.mine}`}>
        {openColumns.map((column) => (
          <BoardColumn
            key={column}
            column={column}
            cards={columns[column]}
            liftedId={hand?.lifted ? hand.id : null}
            landing={
              hand?.lifted && hand.slot.column === column
                ? { index: indexOfSlot(columns, hand.slot, hand.id), picture: hand.picture }
                : null
            }
            Item={Item}
            canEdit={canEdit}
            mustShow={mustShow}
          />
        ))}
      </SmoothMoves>
    </>
  );
}
