/** The words of the drawn spectrum in the reader's language. */
import type { SpectrumWords } from "@zaedno/maps";
import { useMemo } from "react";
import { useText } from "../../../ui/text.tsx";

export function useSpectrumWords(): SpectrumWords {
  const t = useText();
  return useMemo(
    () => ({
      wedges: {
        "active-ally": t("maps.wedge.active-ally"),
        "passive-ally": t("maps.wedge.passive-ally"),
        neutral: t("maps.wedge.neutral"),
        "passive-opponent": t("maps.wedge.passive-opponent"),
        "active-opponent": t("maps.wedge.active-opponent"),
        unknown: t("maps.wedge.unknown"),
      },
      centre: t("maps.centre"),
      counted: (heading, count) => t("maps.counted", { heading, count }),
    }),
    [t],
  );
}
