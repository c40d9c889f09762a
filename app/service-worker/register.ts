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

/** Keeps the page that is shown, which may have been reached without loading it. */
export function keepThisPage(): void {
  tell({ kind: "keep-page", url: window.location.href });
}

/** Somebody leaves this device or this plan: what was kept for them goes. */
export function forgetPages(): void {
  tell({ kind: "forget-pages" });
}

function tell(message: WorkerMessage): void {
  navigator.serviceWorker?.controller?.postMessage(message);
}
