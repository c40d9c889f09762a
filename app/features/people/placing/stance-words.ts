/** The word for each stance, for pictures that tell it to those who listen. */
import type { Stance } from "@zaedno/plan";
import { useMemo } from "react";
import { useText } from "../../../ui/text.tsx";

export function useStanceWords(): Readonly<Record<Stance, string>> {
  const t = useText();
  return useMemo(
    () => ({
      "active-ally": t("people.stance.active-ally"),
      "passive-ally": t("people.stance.passive-ally"),
      neutral: t("people.stance.neutral"),
      "passive-opponent": t("people.stance.passive-opponent"),
      "active-opponent": t("people.stance.active-opponent"),
      unknown: t("people.stance.unknown"),
    }),
    [t],
  );
}
