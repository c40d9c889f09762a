/** While a card's details are open, the others see who is there; when they close, the keyboard is back on the card. */
import type { Plan, StepId } from "@zaedno/plan";
import { useEffect, useRef } from "react";
import { usePresence } from "../../collab/index.ts";
import { useLatest } from "../../ui/use-latest.ts";
import { neighbourOf } from "./board-columns.ts";
import { focusCardSoon } from "./card-focus.ts";
import { stepsPage } from "./visitors.ts";

export function useOpenCard(openId: StepId | null, { steps }: Plan) {
  const presence = useLatest(usePresence());
  useEffect(() => {
    const { current } = presence;
    current?.setPlace(openId === null ? { page: stepsPage } : { page: stepsPage, card: openId });
    return () => current?.setPlace(null);
  }, [openId, presence]);

  const neighbour = useRef<StepId | null>(null);
  useEffect(() => {
    const step = steps.find(({ id }) => id === openId);
    // Remembered from before the card was deleted, if that is how its details end.
    if (step)
      neighbour.current = neighbourOf(
        steps.filter(({ place }) => place.column === step.place.column),
        step.id,
      );
  }, [steps, openId]);
  useEffect(() => {
    if (openId === null) return;
    return () => focusCardSoon(openId, neighbour.current);
  }, [openId]);
}
