/**
 * The headers that limit what a page may do in a browser. One place, so that no route can forget them.
 */
import type { IncomingMessage } from "node:http";
import { isDirectTls, isSecure, isTrustworthy, type Surroundings } from "./request-facts.ts";

export interface PageRules extends Surroundings {
  /** The development server injects styles and talks to its own socket; nothing else is loosened. */
  readonly development: boolean;
}

export function securityHeaders(request: IncomingMessage, nonce: string, rules: PageRules): [string, string][] {
  const headers: [string, string][] = [
    ["Content-Security-Policy", contentPolicy(request.headers.host ?? "", nonce, rules.development)],
    // Not `no-referrer`: under it browsers send `Origin: null` with a form, and no form could be told from a forged one.
    ["Referrer-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
  ];
  if (isTrustworthy(request, rules)) headers.push(["Cross-Origin-Opener-Policy", "same-origin"]);
  // Not from our own certificate: the header speaks of a host with all its ports, and would break plain http beside it.
  if (isSecure(request, rules) && !isDirectTls(request))
    headers.push(["Strict-Transport-Security", "max-age=31536000"]);
  return headers;
}

function contentPolicy(host: string, nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    // Older Safari does not count a socket of the same host as 'self'.
    `connect-src 'self' ${socketSources(host)}`.trimEnd(),
  ].join("; ");
}

/** A host that is not plainly one is left out: it must not be able to write policy of its own. */
function socketSources(host: string): string {
  return /^[\w.[\]:-]+$/.test(host) ? `ws://${host} wss://${host}` : "";
}
