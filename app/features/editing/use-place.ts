/** Says where in the plan this tab is, so that the others see it; on another page or when left, it is said anew. */
import { useEffect } from "react";
import { usePresence } from "../../collab/index.ts";
import { useLatest } from "../../ui/use-latest.ts";

/** `page` is the last part of the page's address ("overview" for the first), `card` the id of what is open there. */
export function usePlace(page: string, card: string | null = null) {
  const presence = useLatest(usePresence());
  useEffect(() => {
    const { current } = presence;
    current?.setPlace(card === null ? { page } : { page, card });
    return () => current?.setPlace(null);
  }, [page, card, presence]);
}
