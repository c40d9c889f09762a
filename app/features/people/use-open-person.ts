/** While somebody's details are open, the others see who is there; when they close, the keyboard is back on the row. */
import type { StakeholderId } from "@zaedno/plan";
import { useEffect } from "react";
import { usePlace } from "../editing/use-place.ts";
import { focusPersonSoon } from "./person-focus.ts";
import { peoplePage } from "./visitors.ts";

export function useOpenPerson(openId: StakeholderId | null) {
  usePlace(peoplePage, openId);
  useEffect(() => {
    if (openId !== null) return () => focusPersonSoon(openId);
  }, [openId]);
}
