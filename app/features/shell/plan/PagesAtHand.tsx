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
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (looksLeft: number) => {
      const here = await Promise.all(paths.map(isCodeHere));
      if (isGone) return;
      const now = paths.filter((_path, index) => here[index]);
      setKnown((former) => (former.length === now.length ? former : now));
      if (now.length < paths.length && looksLeft > 0) timer = setTimeout(() => void look(looksLeft - 1), lookAgainMs);
    };
    const stop = whenAtRest(() => void look(looksAtMost));
    return () => {
      isGone = true;
      stop();
      clearTimeout(timer);
    };
  }, [paths, wanted]);
  return known;
}

/** N.B. fetched here first: when the code of another page does not come, the router loads the present one anew. */
async function isCodeHere(path: string): Promise<boolean> {
  const page = path.split("/").at(-1);
  const route = Object.values(window.__remixManifest.routes).find(({ id }) => id.endsWith(`.${page}`));
  if (route === undefined) return false;
  try {
    await import(/* @vite-ignore */ route.module);
    return true;
  } catch {
    // A line that broke in the middle: the next look tries again.
    return false;
  }
}
