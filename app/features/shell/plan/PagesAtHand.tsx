/**
 * Fetches the code of a plan's other pages when the first has come to rest: whoever opened one page can go to all of
 * them later, also without the network and where there is no service worker.
 */
import { PrefetchPageLinks } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useWeakNetwork } from "../../../collab/index.ts";
import { whenAtRest } from "../../../ui/when-at-rest.ts";

const lookAgainMs = 1_000;

/** `paths`: addresses within the plan. On a weak line nothing is fetched that nobody has asked for. */
export function PagesAtHand({ paths }: { paths: readonly string[] }) {
  const { on: isWeak } = useWeakNetwork();
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => {
    if (isWeak) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (areKnown(paths)) setIsKnown(true);
      else timer = setTimeout(look, lookAgainMs);
    };
    const stop = whenAtRest(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isWeak, paths]);
  return isKnown && !isWeak && paths.map((path) => <PrefetchPageLinks key={path} page={path} />);
}

/** The router hears of pages some moments after links to them are on the screen. */
function areKnown(paths: readonly string[]): boolean {
  const routes = Object.keys(window.__remixManifest.routes);
  return paths.every((path) => routes.some((route) => route.endsWith(`.${path.split("/").at(-1)}`)));
}
