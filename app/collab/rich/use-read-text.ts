/** Rich texts read once, where nobody needs to see them change: for finding words in all of them. */
import type { RichAddress, RichBlock } from "@zaedno/plan";
import { useMemo } from "react";
import { useCell, useSession } from "../hooks.ts";

export type ReadText = (address: RichAddress) => readonly RichBlock[] | null;

/** Null until the document is here. */
export function useReadText(): ReadText | null {
  const texts = useCell(useSession().texts);
  return useMemo(() => texts && ((address) => texts.text(address).get()), [texts]);
}
