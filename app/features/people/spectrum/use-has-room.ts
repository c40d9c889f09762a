/** Whether the window has room for a half circle beside the rail; undefined on the server and in the first drawing. */
import { useSyncExternalStore } from "react";

/** In rem, so that large text gets bands; the same width stands in SpectrumView.module.css. */
const room = "(min-width: 74rem)";

export function useHasRoom(): boolean | undefined {
  return useSyncExternalStore(subscribe, hasRoom, unknownYet);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(room);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const hasRoom = (): boolean | undefined => matchMedia(room).matches;
const unknownYet = (): boolean | undefined => undefined;
