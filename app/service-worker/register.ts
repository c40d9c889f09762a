/**
 * The page's side of the service worker: registers it where the browser allows one (https and
 * localhost), and says when a new version waits. On plain-http pages everything here does nothing.
 */
import { Cell } from "../collab/cell.ts";
import type { WorkerMessage } from "./messages.ts";

/** A new version that waits until the person asks for it; null while there is none. */
export const waitingVersion = new Cell<ServiceWorker | null>(null);

const lookAgainMs = 3_600_000;

/** To be called once, when the page has taken over from the server. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  // The first worker takes over a page that came before it: only from then on can the page be kept.
  navigator.serviceWorker.addEventListener("controllerchange", () => keepThisPage());
  navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).then(watch, (error: unknown) => {
    // The page works without it; only opening it offline does not.
    console.warn("The service worker could not be registered.", error);
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => waitingVersion.set(navigator.serviceWorker.controller === null ? null : registration.waiting);
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < lookAgainMs) return;
    lookedAt = Date.now();
    // Without the network the next look finds it.
    registration.update().catch(() => {});
  });
}

/** Loads the waiting version. The page is loaded anew, so only a press of the person's may call this. */
export function takeNewVersion(): void {
  const waiting = waitingVersion.get();
  if (waiting === null) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
  waiting.postMessage({ kind: "take-over" } satisfies WorkerMessage);
}

/** True once the worker has said that the page which is shown opens without the network. */
export const pageKept = new Cell(false);

/** Keeps the page that is shown, which may have been reached without loading it. `anew`: what is kept is of yesterday. */
export function keepThisPage({ anew = false }: { anew?: boolean } = {}): void {
  const { port1: answers, port2: port } = new MessageChannel();
  answers.onmessage = ({ data }) => {
    pageKept.set(typeof data === "object" && data !== null && "kept" in data && data.kept === true);
    answers.close();
  };
  const [address = ""] = window.location.href.split("#");
  navigator.serviceWorker?.controller?.postMessage({ kind: "keep-page", url: address, anew } satisfies WorkerMessage, [
    port,
  ]);
}

/** Somebody leaves this device or this plan: what was kept for them goes. */
export function forgetPages(): void {
  pageKept.set(false);
  tell({ kind: "forget-pages" });
}

function tell(message: WorkerMessage): void {
  navigator.serviceWorker?.controller?.postMessage(message);
}
