/** What a person who can't see the board hears while a card is in the hand: its title, column and position. */
import type { Step, StepId } from "@zaedno/plan";
import { useCallback, useMemo, useState } from "react";
import { useText } from "../../../../ui/text.tsx";
import type { Columns } from "../../board-columns.ts";
import { indexOfSlot, type Slot } from "../../drop-target.ts";

export interface DragNews {
  readonly text: string;
  readonly taken: (columns: Columns, step: Step, slot: Slot) => void;
  readonly at: (columns: Columns, id: StepId, slot: Slot) => void;
  readonly stays: (step: Step) => void;
  readonly silence: () => void;
}

export function useDragNews(): DragNews {
  const t = useText();
  const [text, setText] = useState("");
  const where = useCallback(
    (columns: Columns, id: StepId, slot: Slot) =>
      t("steps.drag.at", {
        column: t(`steps.column.${slot.column}`),
        position: indexOfSlot(columns, slot, id) + 1,
        of: columns[slot.column].filter((card) => card.id !== id).length + 1,
      }),
    [t],
  );
  return useMemo(
    () => ({
      text,
      taken: (columns, step, slot) =>
        setText(`${t("steps.drag.taken", { title: step.title })} ${where(columns, step.id, slot)}`),
      at: (columns, id, slot) => setText(where(columns, id, slot)),
      stays: (step) => setText(t("steps.drag.stays", { title: step.title })),
      silence: () => setText(""),
    }),
    [t, text, where],
  );
}
