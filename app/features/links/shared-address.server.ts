/** The address that goes into a QR or a message: one that another device can open. */
import type { AppContext } from "../../server/context.ts";

type Known = Pick<AppContext["env"], "publicUrl" | "addresses" | "https">;

export function sharedAddress(requestUrl: string, env: Known, path: string): string {
  return new URL(path, baseAddress(new URL(requestUrl), env)).href;
}

/**
 * A laptop that serves a workshop is opened as "localhost", which on a phone means the phone itself. And a phone that
 * sees our own https for the first time shows a warning: it comes in by plain http, and from there to trust.
 */
function baseAddress(seen: URL, { publicUrl, addresses, https }: Known): string {
  if (publicUrl !== null) return publicUrl;
  const isOwnHttps = https !== null && seen.protocol === "https:" && seen.port === String(https.port);
  if (!isOwnHttps && !isLoopback(seen.hostname)) return seen.origin;
  const same = addresses().find((address) => new URL(address).hostname === seen.hostname);
  return same ?? addresses()[0] ?? seen.origin;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.")
  );
}
