/**
 * The last pages of this person, so that a plan opens without the network. Servers forbid every HTTP
 * cache to keep them, and so does this one for anybody else: it is emptied whenever the person changes.
 */

import { wantedMark } from "./wanted-address.ts";

const cacheName = "pages";
const keptAtMost = 30;
/** On a weak network the kept page is better than a longer wait. */
const patienceMs = 3_000;
const freshForMs = 86_400_000;
/** Answers vary with headers that are the same for all requests of one person. */
const sameAddress = { ignoreVary: true } as const;

export interface PageNetwork {
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
}

/** Lets the worker live until this is done; the answer does not wait for it. */
export type Afterwards = (work: Promise<unknown>) => void;

interface PageParts {
  readonly network: PageNetwork;
  readonly afterwards: Afterwards;
  /** What else would do, when this very page was never kept. */
  readonly standIn: () => Promise<Response | null>;
}

/** From the network; after three seconds or without one, what was kept. Rejects when there is neither. */
export async function pageResponse(
  caches: CacheStorage,
  request: Request,
  { network, afterwards, standIn }: PageParts,
): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, sameAddress);
  const fresh = network.fetch(request).then((response) => {
    // A page that could not be kept is shown all the same.
    afterwards(keep(cache, request.url, response.clone()).catch(() => undefined));
    return response;
  });
  const otherwise = kept ?? (await standIn());
  if (otherwise === null) return fresh;
  return Promise.race([fresh.catch(() => otherwise), network.wait(patienceMs).then(() => otherwise)]);
}

/** Keeps what may be kept; anything else in its place means that the kept page is no longer this person's. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  const isWhole = response.status === 200 && !response.redirected && response.type !== "opaque";
  if (!isWhole) {
    if (response.status < 500) await cache.delete(url, sameAddress);
    return;
  }
  // The former one goes only when the new one is whole: a browser that is closed in between still has a page. It also
  // moves to the end, so that the first entry is the one that was asked for longest ago.
  await cache.put(url, response);
  const urls = await cache.keys();
  for (const old of urls.slice(0, Math.max(0, urls.length - keptAtMost))) await cache.delete(old);
}

interface Keeping {
  readonly network: PageNetwork;
  readonly now: number;
  /** Also when a fresh one is kept: what it shows is known to be of yesterday. */
  readonly anew?: boolean;
}

/** Fetches a page that was reached without loading it, unless a fresh one is kept. */
export async function keepPage(
  caches: CacheStorage,
  url: string,
  { network, now, anew = false }: Keeping,
): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(url, sameAddress);
  const date = Date.parse(kept?.headers.get("date") ?? "");
  if (kept !== undefined && now - date < freshForMs && !anew) return;
  await keep(cache, url, await network.fetch(url, { headers: { accept: "text/html" }, credentials: "same-origin" }));
}

/**
 * The address of a kept page from which the wanted one can be reached without the network: the same page under another
 * question mark, else another page of the same plan. What was wanted goes along behind the #, for the page to open.
 */
export async function standInAddress(caches: CacheStorage, url: string): Promise<string | null> {
  const { pathname, search } = new URL(url);
  const newestFirst = (await keptAddresses(caches)).reverse();
  const pathOf = (address: string) => new URL(address).pathname;
  const found =
    newestFirst.find((kept) => pathOf(kept) === pathname) ??
    newestFirst.find((kept) => planOf(pathname) !== null && planOf(pathOf(kept)) === planOf(pathname));
  return found === undefined ? null : `${found}#${wantedMark}${encodeURIComponent(pathname + search)}`;
}

const planOf = (path: string): string | null => /^\/plans\/[^/]+/.exec(path)?.[0] ?? null;

/** True when this page, or one that it can be reached from, opens without the network. */
export async function isPageKept(caches: CacheStorage, url: string): Promise<boolean> {
  const kept = await (await caches.open(cacheName)).match(url, sameAddress);
  return kept !== undefined || (await standInAddress(caches, url)) !== null;
}

/** Pages of plans that can be opened now, the latest first, one per path. */
export async function keptPlans(caches: CacheStorage): Promise<string[]> {
  const paths = (await keptAddresses(caches)).map((url) => new URL(url).pathname);
  return [...new Set(paths.filter((path) => path.startsWith("/plans/")).reverse())];
}

async function keptAddresses(caches: CacheStorage): Promise<string[]> {
  const cache = await caches.open(cacheName);
  const pages = (await cache.keys()).filter(({ url }) => !new URL(url).pathname.endsWith(".data"));
  return pages.map(({ url }) => url);
}

export async function forgetAllPages(caches: CacheStorage): Promise<void> {
  await caches.delete(cacheName);
}
