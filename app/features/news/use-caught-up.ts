/** After a pause in the connection the deeds in between are asked for: the socket tells only what happens while it is open. */
import { useEffect, useRef } from "react";
import { useConnection } from "../../collab/index.ts";

export function useCaughtUp(planId: string, add: (told: unknown) => void): void {
  const { state } = useConnection();
  const wasAway = useRef(false);
  useEffect(() => {
    if (state === "offline") wasAway.current = true;
    if (state !== "online" || !wasAway.current) return;
    wasAway.current = false;
    const asking = new AbortController();
    fetch(`/plans/${planId}/news`, { signal: asking.signal })
      .then(async (answer) => {
        if (answer.ok) add(await answer.json());
      })
      // The line is gone again: the next return asks anew.
      .catch(() => {
        wasAway.current = true;
      });
    return () => asking.abort();
  }, [state, planId, add]);
}
