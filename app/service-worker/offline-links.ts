/**
 * Without the network a link to another part of the site is opened as a page, which the service worker may have
 * kept. Fetching its data by script would fail, because data of pages that were never shown are nowhere. Inside one
 * plan nothing has to be fetched, so there links stay quick.
 */

/** To be called once, in the browser. */
export function openLinksAsPagesWhenOffline(): void {
  window.addEventListener(
    "click",
    (event) => {
      if (navigator.onLine || event.defaultPrevented || !(event.target instanceof Element)) return;
      const link = event.target.closest("a[href]");
      if (link instanceof HTMLAnchorElement && needsPage(link, window.location)) event.stopPropagation();
    },
    // Before the framework hears of the press and takes it over.
    { capture: true },
  );
}

interface Place {
  readonly origin: string;
  readonly pathname: string;
}

/** True for another page of this site that is not of the same plan. Exported for its test. */
export function needsPage(to: Place, from: Place): boolean {
  const plan = planOf(from.pathname);
  return to.origin === from.origin && to.pathname !== from.pathname && (plan === null || planOf(to.pathname) !== plan);
}

const planOf = (path: string): string | null => /^\/plans\/[^/]+/.exec(path)?.[0] ?? null;
