/** Asks the server again every few seconds, while somebody looks at the page and something there may change. */
import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const everyMs = 4_000;

export function useFreshData(on: boolean): void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  useEffect(() => {
    if (!on) return;
    const ask = () => {
      const { state, revalidate } = latest.current;
      if (state === "idle" && document.visibilityState === "visible" && navigator.onLine) revalidate();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [on]);
}
