/** Whether the window has room for the table; undefined on the server and in the first drawing, which must be its equal. */
import { useSyncExternalStore } from "react";

/** The same width stands in the styles of table and list; beside the rail less would squeeze the columns. */
const wide = "(min-width: 78rem)";

export function useIsWide(): boolean | undefined {
  return useSyncExternalStore(subscribe, isWide, unknownYet);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const isWide = (): boolean | undefined => matchMedia(wide).matches;
const unknownYet = (): boolean | undefined => undefined;
