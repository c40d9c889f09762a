/**
 * Keeps other sites from acting in a signed-in person's name: whatever may change something, and every
 * socket, must come from a page of this very address.
 */
import type { IncomingMessage } from "node:http";
import { ownOrigins, type Surroundings } from "./request-facts.ts";

/**
 * Exact comparison, and a missing Origin is foreign: every browser sends one with a socket and with a POST.
 * `Sec-Fetch-Site` is checked where it exists (browsers leave it out on plain http).
 */
export function isFromOwnPage(request: IncomingMessage, around: Surroundings): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const origin = request.headers.origin;
  return origin !== undefined && ownOrigins(request, around).has(origin);
}

/** Methods that promise to change nothing need no proof of where they come from. */
export function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}
