/**
 * The service worker: lets a device open its plans without the network. It never touches the sync
 * socket, anything but GET, or other sites, and never takes over a page that is being written in.
 */
import { assetResponse, type Build, completeBuild, dropOldBuilds, keepBuild } from "./kept-assets.ts";
import { forgetAllPages, isPageKept, keepPage, keptPlans, pageResponse, standInAddress } from "./kept-pages.ts";
import { type KeptAnswer, readWorkerMessage } from "./messages.ts";
import { offlinePage } from "./offline-page.ts";
import { routeOf } from "./routing.ts";
import type { WorkerFetchEvent, WorkerMessageEvent, WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;
/** Put in by the worker's own build. */
declare const __BUILD__: Build;

const build: Build = __BUILD__;
const network = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

self.addEventListener("install", (event) => event.waitUntil(keepBuild(caches, build, network.fetch, Date.now())));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("fetch", answer);
self.addEventListener("message", (event) => event.waitUntil(obey(event)));

async function begin(): Promise<void> {
  await dropOldBuilds(caches, build, Date.now());
  await self.clients.claim();
  // The pages that are open now came before this worker and are not kept yet.
  for (const { url } of await self.clients.matchAll()) await keepIfPage(url, false);
}

async function keepIfPage(url: string, anew: boolean): Promise<void> {
  if (routeOf({ method: "GET", url, mode: "navigate" }, self.location.origin) !== "page") return;
  // Without the network it is kept another time.
  await keepPage(caches, url, { network, anew, now: Date.now() }).catch(() => undefined);
  // Where the icon on the home screen leads, also for somebody who came straight into a plan.
  const home = new URL("/home", self.location.origin).href;
  await keepPage(caches, home, { network, now: Date.now() }).catch(() => undefined);
}

/** Whether the page opens without the network: its words and every file of a build. */
async function isKept(url: string): Promise<boolean> {
  return (await isPageKept(caches, url)) && (await completeBuild(caches, build, network.fetch));
}

function answer(event: WorkerFetchEvent): void {
  const { request } = event;
  const afterwards = (work: Promise<unknown>) => event.waitUntil(work);
  switch (routeOf(request, self.location.origin)) {
    case "asset":
      event.respondWith(assetResponse(caches, build, request, network.fetch));
      return;
    case "page":
      event.respondWith(answerPage(request, afterwards));
      return;
    case "data":
      event.respondWith(pageResponse(caches, request, { network, afterwards, standIn: async () => null }));
      return;
    case "other-page":
      event.respondWith(network.fetch(request).catch(withoutNetwork));
      return;
    case "person-changes":
      event.waitUntil(forgetAllPages(caches));
      return;
    case "pass":
      return;
  }
}

/** Addresses that stand in for others: the network was waited for already. */
const standingIn = new Set<string>();

async function answerPage(request: Request, afterwards: (work: Promise<unknown>) => void): Promise<Response> {
  const [address = ""] = request.url.split("#");
  const wait = standingIn.delete(address) ? () => Promise.resolve() : network.wait;
  const standIn = () => standInFor(request);
  return pageResponse(caches, request, { network: { ...network, wait }, afterwards, standIn }).catch(() =>
    withoutNetwork(),
  );
}

async function standInFor({ url }: Request): Promise<Response | null> {
  const address = await standInAddress(caches, url);
  if (address === null) return null;
  standingIn.add(address.split("#")[0] ?? "");
  return Response.redirect(address);
}

/** The page that says what can be opened. */
async function withoutNetwork(): Promise<Response> {
  return offlinePage(await keptPlans(caches));
}

async function obey({ data, ports }: WorkerMessageEvent): Promise<void> {
  const message = readWorkerMessage(data);
  switch (message?.kind) {
    case "keep-page":
      await keepIfPage(message.url, message.anew === true);
      ports[0]?.postMessage({ kept: await isKept(message.url) } satisfies KeptAnswer);
      return;
    case "forget-pages":
      return forgetAllPages(caches);
    case "take-over":
      return self.skipWaiting();
    case undefined:
      return;
  }
}
