/** The address that goes into the QR: one that a phone in the room can open. */
import type { AppContext } from "../../server/context.ts";

export function joinAddress(
  requestUrl: string,
  env: Pick<AppContext["env"], "publicUrl" | "addresses">,
  token: string,
): string {
  return new URL(`/join/${token}`, baseAddress(new URL(requestUrl), env)).href;
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
