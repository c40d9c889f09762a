/** Tells the others which card is in my hand and where it hovers; only the drop itself is written to the plan. */
import { useEffect } from "react";
import { usePresence } from "../../../../collab/index.ts";
import { useLatest } from "../../../../ui/use-latest.ts";
import { stepsPage } from "../../visitors.ts";
import type { Held } from "./held.ts";

export function useDragPlace(held: Held | null) {
  const presence = useLatest(usePresence());
  const card = held?.step.id;
  const column = held?.slot.column;
  const before = held?.slot.beforeId ?? undefined;
  useEffect(() => {
    if (card === undefined || column === undefined) return;
    presence.current?.setPlace({ page: stepsPage, card, drag: { column, before } });
  }, [card, column, before, presence]);
  useEffect(() => {
    if (card === undefined) return;
    const { current } = presence;
    return () => current?.setPlace({ page: stepsPage });
  }, [card, presence]);
}
