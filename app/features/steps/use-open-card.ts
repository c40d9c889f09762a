/** While a card's details are open, the others see who is there; when they close, the keyboard is back on the card. */
import type { StepId } from "@zaedno/plan";
import { useEffect } from "react";
import { usePresence } from "../../collab/index.ts";
import { focusCardSoon } from "./card-focus.ts";
import { stepsPage } from "./visitors.ts";

export function useOpenCard(openId: StepId | null) {
  const { setPlace } = usePresence();
  useEffect(() => {
    setPlace(openId === null ? { page: stepsPage } : { page: stepsPage, card: openId });
    return () => setPlace(null);
  }, [openId, setPlace]);
  useEffect(() => {
    if (openId === null) return;
    return () => focusCardSoon(openId);
  }, [openId]);
}
