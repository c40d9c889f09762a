/** Tells the others whom I carry and over which place; only the drop is written. On a weak line it is not told. */
import { useEffect } from "react";
import { usePresence, useWeakNetwork } from "../../../collab/index.ts";
import { useLatest } from "../../../ui/use-latest.ts";
import { peoplePage } from "../visitors.ts";
import type { Held } from "./held.ts";

export function useDragPlace(held: Held | null) {
  const presence = useLatest(usePresence());
  const { on: sparesLine } = useWeakNetwork();
  const card = sparesLine ? undefined : held?.person.id;
  const column = held?.over ?? "none";
  useEffect(() => {
    if (card !== undefined) presence.current?.setPlace({ page: peoplePage, card, drag: { column } });
  }, [card, column, presence]);
  useEffect(() => {
    if (card === undefined) return;
    const { current } = presence;
    return () => current?.setPlace({ page: peoplePage });
  }, [card, presence]);
}
