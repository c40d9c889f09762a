/** The page's side of the service worker. Everything here does nothing where the browser offers none (plain http). */

export type WorkerMessage =
  /** Fetch and keep this page, so that it opens again without the network. */
  | { readonly kind: "keep-page"; readonly url: string }
  | { readonly kind: "forget-pages" }
  | { readonly kind: "take-over" };

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
