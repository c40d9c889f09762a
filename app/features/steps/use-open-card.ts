/** While a card's details are open, the others see who is there; when they close, the keyboard is back on the card. */
import type { Plan, StepId } from "@zaedno/plan";
import { useEffect, useRef } from "react";
import { usePresence } from "../../collab/index.ts";
import { neighbourOf } from "./board-columns.ts";
import { focusCardSoon } from "./card-focus.ts";
import { stepsPage } from "./visitors.ts";

export function useOpenCard(openId: StepId | null, { steps }: Plan) {
  const { setPlace } = usePresence();
  useEffect(() => {
    setPlace(openId === null ? { page: stepsPage } : { page: stepsPage, card: openId });
    return () => setPlace(null);
  }, [openId, setPlace]);

  const neighbour = useRef<StepId | null>(null);
  const step = steps.find(({ id }) => id === openId);
  // Remembered from before the card was deleted, if that is how its details end.
  if (step)
    neighbour.current = neighbourOf(
      steps.filter(({ place }) => place.column === step.place.column),
      step.id,
    );
  useEffect(() => {
    if (openId === null) return;
    return () => focusCardSoon(openId, neighbour.current);
  }, [openId]);
}
