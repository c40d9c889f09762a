/** Asks the server again every few seconds, while somebody looks at the page and something there may change. */
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useLatest } from "../../ui/use-latest.ts";

const everyMs = 4_000;

export function useFreshData(on: boolean): void {
  const revalidator = useRevalidator();
  const latest = useLatest(revalidator);
  useEffect(() => {
    if (!on) return;
    const ask = () => {
      if (latest.current?.state !== "idle") return;
      if (document.visibilityState === "visible" && navigator.onLine) latest.current.revalidate();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [on, latest]);
}
