/** What the browser says about the network and about being looked at; both are hints that end a wait. */

export interface NetworkEvents {
  onOnline(run: () => void): void;
  onOffline(run: () => void): void;
  /** The page is looked at again, perhaps after hours in a pocket. */
  onShown(run: () => void): void;
  stop(): void;
}

export function browserNetworkEvents(): NetworkEvents {
  const ends = new AbortController();
  const { signal } = ends;
  return {
    onOnline: (run) => window.addEventListener("online", run, { signal }),
    onOffline: (run) => window.addEventListener("offline", run, { signal }),
    onShown: (run) =>
      document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && run(), { signal }),
    stop: () => ends.abort(),
  };
}
