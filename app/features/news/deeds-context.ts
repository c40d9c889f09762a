/** What people did in this plan lately, as the server tells it: with the page, live while it is open, and anew after a pause. */
import { createContext, useCallback, useContext, useState } from "react";
import { type DeedView, readDeeds, withDeeds } from "./deed-view.ts";

export const DeedsContext = createContext<readonly DeedView[]>([]);

export function useDeeds(): readonly DeedView[] {
  return useContext(DeedsContext);
}

export interface DeedFeed {
  readonly deeds: readonly DeedView[];
  /** For every event of the plan's socket. */
  readonly hear: (event: unknown) => void;
  readonly add: (told: unknown) => void;
}

export function useDeedFeed(first: readonly DeedView[]): DeedFeed {
  const [deeds, setDeeds] = useState(first);
  const add = useCallback((told: unknown) => setDeeds((known) => withDeeds(known, readDeeds(told))), []);
  const hear = useCallback(
    (event: unknown) => {
      if (isDeedsEvent(event)) add(event.deeds);
    },
    [add],
  );
  return { deeds, hear, add };
}

function isDeedsEvent(event: unknown): event is { readonly deeds: unknown } {
  return typeof event === "object" && event !== null && "event" in event && event.event === "deeds" && "deeds" in event;
}
