/**
 * Putting Zaedno on the home screen. Nothing is ever asked: the browser's own banner is held back, and the More
 * sheet offers it from the second visit on. iPhones give pages no way to ask, so there the way is said in words.
 */
import { Cell } from "../collab/cell.ts";

/** Null: not to be offered here or now. */
export type InstallWay = { readonly kind: "ask"; readonly ask: () => void } | { readonly kind: "share-menu" } | null;

export const installWay = new Cell<InstallWay>(null);

const visitsKey = "zaedno_visits";
const thisVisitKey = "zaedno_visit";

/** To be called once, before the browser could offer anything by itself. */
export function watchInstalling(): void {
  const mayOffer = isLaterVisit() && !isInstalled();
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    if (mayOffer && canPrompt(event)) installWay.set({ kind: "ask", ask: () => askNow(event) });
  });
  window.addEventListener("appinstalled", () => installWay.set(null));
  if (mayOffer && isIPhone()) installWay.set({ kind: "share-menu" });
}

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

function canPrompt(event: Event): event is InstallPrompt {
  return "prompt" in event && typeof event.prompt === "function";
}

function askNow(event: InstallPrompt): void {
  installWay.set(null);
  // Whatever the answer: the browser lets it be asked once.
  event.prompt().catch(() => {});
}

/** Counts visits, not pages. A browser that keeps nothing is always there for the first time. */
function isLaterVisit(): boolean {
  try {
    const visits = Number(localStorage.getItem(visitsKey) ?? 0);
    if (sessionStorage.getItem(thisVisitKey) !== null) return visits > 1;
    sessionStorage.setItem(thisVisitKey, "1");
    localStorage.setItem(visitsKey, String(visits + 1));
    return visits > 0;
  } catch {
    return false;
  }
}

function isInstalled(): boolean {
  return window.matchMedia("(display-mode: standalone)").matches;
}

/** Only there pages know the word `standalone`. */
function isIPhone(): boolean {
  return window.isSecureContext && "standalone" in navigator && navigator.standalone === false;
}
