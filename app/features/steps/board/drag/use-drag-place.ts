/** Tells the others which card is in my hand and where it hovers; only the drop itself is written to the plan. */
import { useEffect } from "react";
import { usePresence } from "../../../../collab/index.ts";
import { stepsPage } from "../../visitors.ts";
import type { Held } from "./use-hand.ts";

export function useDragPlace(held: Held | null) {
  const { setPlace } = usePresence();
  const card = held?.step.id;
  const column = held?.slot.column;
  const before = held?.slot.beforeId ?? undefined;
  useEffect(() => {
    if (card === undefined || column === undefined) return;
    setPlace({ page: stepsPage, card, drag: { column, before } });
  }, [card, column, before, setPlace]);
  useEffect(() => {
    if (card === undefined) return;
    return () => setPlace({ page: stepsPage });
  }, [card, setPlace]);
}
