/**
 * The last pages of this person, so that a plan opens without the network. Servers forbid every HTTP
 * cache to keep them, and so does this one for anybody else: it is emptied whenever the person changes.
 */

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

/** From the network; after three seconds or without one, what was kept. Rejects when there is neither. */
export async function pageResponse(
  caches: CacheStorage,
  request: Request,
  network: PageNetwork,
  afterwards: Afterwards,
): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, sameAddress);
  const fresh = network.fetch(request).then((response) => {
    // A page that could not be kept is shown all the same.
    afterwards(keep(cache, request.url, response.clone()).catch(() => undefined));
    return response;
  });
  if (kept === undefined) return fresh;
  return Promise.race([fresh.catch(() => kept), network.wait(patienceMs).then(() => kept)]);
}

/** Keeps what may be kept; anything else in its place means that the kept page is no longer this person's. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  const isWhole = response.status === 200 && !response.redirected && response.type !== "opaque";
  if (!isWhole) {
    if (response.status < 500) await cache.delete(url, sameAddress);
    return;
  }
  // Deleted first, so that the oldest entry is the one that was asked for longest ago.
  await cache.delete(url, sameAddress);
  await cache.put(url, response);
  const urls = await cache.keys();
  for (const old of urls.slice(0, Math.max(0, urls.length - keptAtMost))) await cache.delete(old);
}

/** Fetches a page that was reached without loading it, unless a fresh one is kept. */
export async function keepPage(caches: CacheStorage, url: string, network: PageNetwork, now: number): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(url, sameAddress);
  const date = Date.parse(kept?.headers.get("date") ?? "");
  if (kept !== undefined && now - date < freshForMs) return;
  await keep(cache, url, await network.fetch(url, { headers: { accept: "text/html" }, credentials: "same-origin" }));
}

/** The address of the kept page with this path, whatever its question mark says. */
export async function similarPage(caches: CacheStorage, url: string): Promise<string | null> {
  const wanted = new URL(url).pathname;
  return (await keptAddresses(caches)).find((kept) => new URL(kept).pathname === wanted) ?? null;
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
