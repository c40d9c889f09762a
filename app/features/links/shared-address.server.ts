/** The address that goes into a QR or a message: one that another device can open. */
import type { AppContext } from "../../server/context.ts";

export function sharedAddress(
  requestUrl: string,
  env: Pick<AppContext["env"], "publicUrl" | "addresses">,
  path: string,
): string {
  return new URL(path, baseAddress(new URL(requestUrl), env)).href;
}

/** A laptop that serves a workshop is opened as "localhost", which on a phone means the phone itself. */
function baseAddress(seen: URL, { publicUrl, addresses }: Pick<AppContext["env"], "publicUrl" | "addresses">): string {
  if (publicUrl !== null) return publicUrl;
  return isLoopback(seen.hostname) ? (addresses()[0] ?? seen.origin) : seen.origin;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.")
  );
}
