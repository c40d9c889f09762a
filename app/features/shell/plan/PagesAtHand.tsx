/**
 * Fetches the code of a plan's other pages when the first has come to rest: whoever opened one page can go to all of
 * them later, also without the network and where there is no service worker.
 */
import { PrefetchPageLinks } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useWeakNetwork } from "../../../collab/index.ts";
import { whenAtRest } from "../../../ui/when-at-rest.ts";

const lookAgainMs = 1_000;
const looksAtMost = 10;

/** `paths`: addresses within the plan. On a weak line nothing is fetched that nobody has asked for. */
export function PagesAtHand({ paths }: { paths: readonly string[] }) {
  const { on: isWeak } = useWeakNetwork();
  const known = useKnownPages(paths, !isWeak);
  useEffect(() => (isWeak ? undefined : whenAtRest(fetchParts)), [isWeak]);
  if (isWeak) return null;
  return known.map((path) => <PrefetchPageLinks key={path} page={path} />);
}

/** What does not come now is fetched by the page itself. */
function fetchParts(): void {
  import("./parts-at-hand.ts").then(
    ({ fetchPartsOfPages }) => fetchPartsOfPages(),
    () => undefined,
  );
}

/** The router hears of pages some moments after links to them are on the screen, and does not tell when. */
function useKnownPages(paths: readonly string[], wanted: boolean): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (looksLeft: number) => {
      const now = paths.filter(isKnown);
      setKnown((former) => (former.length === now.length ? former : now));
      if (now.length < paths.length && looksLeft > 0) timer = setTimeout(() => look(looksLeft - 1), lookAgainMs);
    };
    const stop = whenAtRest(() => look(looksAtMost));
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [paths, wanted]);
  return known;
}

function isKnown(path: string): boolean {
  const page = path.split("/").at(-1);
  return Object.keys(window.__remixManifest.routes).some((route) => route.endsWith(`.${page}`));
}
