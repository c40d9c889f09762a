/** What the service worker does with a request. It touches only what it knows; everything else goes the usual way. */

export type Route =
  /** A file whose name changes with its content: from the cache for ever. */
  | "asset"
  /** A page that may be kept for this person and opened without the network. */
  | "page"
  /** What such a page loads while it is open. */
  | "data"
  /** A page that is never kept; without the network the offline page stands in. */
  | "other-page"
  /** Somebody signs in or out: what was kept was another person's. */
  | "person-changes"
  | "pass";

export interface RoutedRequest {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

export function routeOf({ method, url, mode }: RoutedRequest, origin: string): Route {
  const { origin: target, pathname } = new URL(url);
  if (target !== origin) return "pass";
  const path = pathname.replace(/\.data$/, "");
  if (method !== "GET") return changesPerson(method, path) ? "person-changes" : "pass";
  if (path.startsWith("/assets/")) return "asset";
  if (mode === "navigate") return isKept(path) ? "page" : "other-page";
  return pathname !== path && isKept(path) ? "data" : "pass";
}

/** Only what a signed-in person comes back to; never the doors, whose pages hold codes. */
function isKept(path: string): boolean {
  return path === "/home" || path.startsWith("/plans/");
}

/** The front door, where the code is typed, is "/" as a form and "/_root" when its data is fetched by script. */
const personDoors: ReadonlySet<string> = new Set(["/", "/_root", "/login", "/logout"]);

function changesPerson(method: string, path: string): boolean {
  return method === "POST" && (personDoors.has(path) || /^\/(join|setup|invite)\//.test(path));
}
