/**
 * What the server knows about one request before anybody reads its content: whether it came by https,
 * which origin it may call its own, and which browser sent it (to count misses, never to know a person).
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { TLSSocket } from "node:tls";

export interface Surroundings {
  readonly publicUrl: URL | null;
  readonly trustProxy: boolean;
}

const browserCookie = "zaedno_browser";
const yearInSeconds = 365 * 24 * 60 * 60;

/** Whether the browser's own address of this request is https, as far as that can be known here. */
export function isSecure(request: IncomingMessage, around: Surroundings): boolean {
  if (isDirectTls(request)) return true;
  if (around.trustProxy && firstValue(request.headers["x-forwarded-proto"]) === "https") return true;
  return around.publicUrl?.protocol === "https:" && around.publicUrl.host === request.headers.host;
}

/** It came by the https of this very server, not of a proxy. */
export function isDirectTls({ socket }: IncomingMessage): boolean {
  return socket instanceof TLSSocket;
}

/** The origins that count as "this very site" for one request: its own address, and the public one. */
export function ownOrigins(request: IncomingMessage, around: Surroundings): ReadonlySet<string> {
  const origins = new Set<string>();
  const host = request.headers.host;
  if (host !== undefined) origins.add(`${isSecure(request, around) ? "https" : "http"}://${host.toLowerCase()}`);
  if (around.publicUrl !== null) origins.add(around.publicUrl.origin);
  return origins;
}

/** Browsers trust loopback as they trust https; some headers are only understood there. */
export function isTrustworthy(request: IncomingMessage, around: Surroundings): boolean {
  const name = request.headers.host?.replace(/:\d+$/, "");
  return isSecure(request, around) || name === "localhost" || name === "127.0.0.1" || name === "[::1]";
}

export interface BrowserId {
  readonly id: string;
  /** A header to send when this browser had no id yet. */
  readonly setCookie: string | null;
}

export function browserIdOf(request: IncomingMessage, secure: boolean): BrowserId {
  const found = /(?:^|;\s*)zaedno_browser=([\w-]{22})(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
  if (found !== undefined) return { id: found, setCookie: null };
  const id = randomBytes(16).toString("base64url");
  const flags = `Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return { id, setCookie: `${browserCookie}=${id}; ${flags}` };
}

function firstValue(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === "string" ? header : header?.[0];
  return text?.split(",", 1)[0]?.trim();
}
