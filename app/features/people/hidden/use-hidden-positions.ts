/**
 * "Hide positions": whoever shows this screen to others shows no judgement about people. Remembered for this browser in a
 * cookie, as the theme is, so that the first painted frame already hides them; works without the network.
 */
import { useRouteLoaderData } from "@remix-run/react";
import { useSyncExternalStore } from "react";
import type { loader } from "../../../root.tsx";

const cookieName = "zaedno_hide";
const yearSeconds = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

export interface HiddenPositions {
  readonly hidden: boolean;
  readonly hide: (hidden: boolean) => void;
}

export function useHiddenPositions(): HiddenPositions {
  const onServer = useRouteLoaderData<typeof loader>("root")?.hidesPositions ?? false;
  const hidden = useSyncExternalStore(subscribe, readsHidden, () => onServer);
  return { hidden, hide: write };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readsHidden(): boolean {
  return document.cookie.split("; ").includes(`${cookieName}=1`);
}

function write(hidden: boolean) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookieName}=${hidden ? 1 : 0}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
  for (const listener of listeners) listener();
}
