/**
 * Files of this build and the two before it: a page that is still open in another tab must find the
 * pieces it was built with, also after an update and without the network.
 */

/** Written into the worker when it is built. */
export interface Build {
  readonly id: string;
  /** Addresses of all files that pages may load. */
  readonly assets: readonly string[];
}

const prefix = "assets-";
const formerBuilds = 2;
const keptDays = 30;
const dayMs = 86_400_000;
/** An entry that is no file: when the cache was begun. */
const begunAt = "/assets/begun-at";

export async function keepBuild(
  caches: CacheStorage,
  build: Build,
  fetchFile: typeof fetch,
  now: number,
): Promise<void> {
  const cache = await caches.open(prefix + build.id);
  await cache.put(begunAt, new Response(String(now)));
  // A file that does not come now is kept when a page first asks for it.
  await Promise.allSettled(build.assets.map((asset) => keepFile(caches, cache, asset, fetchFile)));
}

/** True when every file of the build is on the device. What an earlier visit could not get is fetched now. */
export async function completeBuild(caches: CacheStorage, build: Build, fetchFile: typeof fetch): Promise<boolean> {
  const cache = await caches.open(prefix + build.id);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = build.assets.filter((asset) => !kept.has(asset));
  await Promise.allSettled(missing.map((asset) => keepFile(caches, cache, asset, fetchFile)));
  const now = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return build.assets.every((asset) => now.has(asset));
}

async function keepFile(caches: CacheStorage, cache: Cache, asset: string, fetchFile: typeof fetch): Promise<void> {
  const known = await caches.match(asset);
  const response = known ?? (await fetchFile(asset));
  if (response.ok) await cache.put(asset, response);
}

/** From any kept build, else from the network, and kept from then on. */
export async function assetResponse(
  caches: CacheStorage,
  build: Build,
  request: Request,
  fetchFile: typeof fetch,
): Promise<Response> {
  const known = await caches.match(request);
  if (known !== undefined) return known;
  const response = await fetchFile(request);
  if (response.ok) await (await caches.open(prefix + build.id)).put(request, response.clone());
  return response;
}

/** Removes all builds but this one and the last two, and those when they are a month old. */
export async function dropOldBuilds(caches: CacheStorage, build: Build, now: number): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + build.id);
  const ages = await Promise.all(names.map(async (name) => ({ name, begun: await begunOf(caches, name) })));
  const newestFirst = ages.sort((a, b) => b.begun - a.begun);
  const dropped = newestFirst.filter(({ begun }, index) => index >= formerBuilds || now - begun > keptDays * dayMs);
  for (const { name } of dropped) await caches.delete(name);
}

async function begunOf(caches: CacheStorage, name: string): Promise<number> {
  const entry = await (await caches.open(name)).match(begunAt);
  return entry === undefined ? 0 : Number(await entry.text());
}
