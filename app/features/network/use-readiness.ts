/** Whether this browser trusts the address for good: who pressed "continue anyway" at a warning sees the page, but gets no service worker. */
import { useEffect, useState } from "react";

export type Readiness = "asking" | "ready" | "not-trusted";

/** For a page that came over https. */
export function useReadiness(): Readiness {
  const [readiness, setReadiness] = useState<Readiness>("asking");
  useEffect(() => {
    void askBrowser().then(setReadiness);
  }, []);
  return readiness;
}

async function askBrowser(): Promise<Readiness> {
  // A browser that knows no service workers has nothing more to gain.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return "ready";
  try {
    await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    return "ready";
  } catch {
    // With an exception for this one visit the browser loads pages, but no worker.
    return "not-trusted";
  }
}
