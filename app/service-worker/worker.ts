/**
 * The service worker: lets a device open its plans without the network. It never touches the sync
 * socket, anything but GET, or other sites, and never takes over a page that is being written in.
 */
import { assetResponse, type Build, dropOldBuilds, keepBuild } from "./kept-assets.ts";
import { forgetAllPages, keepPage, keptPlans, pageResponse, similarPage } from "./kept-pages.ts";
import { readWorkerMessage } from "./messages.ts";
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
  for (const { url } of await self.clients.matchAll()) await keepIfPage(url);
}

async function keepIfPage(url: string): Promise<void> {
  if (routeOf({ method: "GET", url, mode: "navigate" }, self.location.origin) !== "page") return;
  // Without the network it is kept another time.
  await keepPage(caches, url, network, Date.now()).catch(() => undefined);
}

function answer(event: WorkerFetchEvent): void {
  const { request } = event;
  const afterwards = (work: Promise<unknown>) => event.waitUntil(work);
  switch (routeOf(request, self.location.origin)) {
    case "asset":
      event.respondWith(assetResponse(caches, build, request, network.fetch));
      return;
    case "page":
      event.respondWith(pageResponse(caches, request, network, afterwards).catch(() => withoutNetwork(request)));
      return;
    case "data":
      event.respondWith(pageResponse(caches, request, network, afterwards));
      return;
    case "other-page":
      event.respondWith(network.fetch(request).catch(() => withoutNetwork(request)));
      return;
    case "person-changes":
      event.waitUntil(forgetAllPages(caches));
      return;
    case "pass":
      return;
  }
}

/** The same page with another question mark, else the page that says what can be opened. */
async function withoutNetwork({ url }: Request): Promise<Response> {
  const similar = await similarPage(caches, url);
  return similar !== null && similar !== url ? Response.redirect(similar) : offlinePage(await keptPlans(caches));
}

async function obey({ data }: WorkerMessageEvent): Promise<void> {
  const message = readWorkerMessage(data);
  switch (message?.kind) {
    case "keep-page":
      return keepIfPage(message.url);
    case "forget-pages":
      return forgetAllPages(caches);
    case "take-over":
      return self.skipWaiting();
    case undefined:
      return;
  }
}
