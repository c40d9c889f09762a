/** Gathers the trust page: anybody may see it, because trust comes before everything else. */
import type { AppLoadContext } from "@remix-run/node";
import { type System, systems, type TrustView } from "./trust-view.ts";

export function loadTrust(request: Request, { env, request: facts }: AppLoadContext): TrustView {
  const url = new URL(request.url);
  const wanted = systems.find((system) => system === url.searchParams.get("system"));
  return {
    system: wanted ?? systemOf(request.headers.get("user-agent") ?? ""),
    secureUrl: secureUrl(url, env),
    isSecure: facts.secure,
  };
}

/** Exported for its test. Android names Linux, and an iPad may name itself a Mac: then its owner chooses by hand. */
export function systemOf(userAgent: string): System {
  if (/android/i.test(userAgent)) return "android";
  if (/iphone|ipad|ipod/i.test(userAgent)) return "ios";
  if (/windows/i.test(userAgent)) return "windows";
  return /mac os/i.test(userAgent) ? "mac" : "other";
}

/** Under the name that the visitor used, when the certificate holds it; else under an address that it does. Exported for its test. */
export function secureUrl(
  { hostname }: Pick<URL, "hostname">,
  { https, addresses }: Pick<AppLoadContext["env"], "https" | "addresses">,
): string | null {
  if (https === null) return null;
  const names = https.names();
  const present = addresses().map((address) => new URL(address).hostname);
  const host = [hostname, ...present].find((name) => names.includes(name)) ?? "localhost";
  return `https://${host}:${https.port}/trust`;
}
