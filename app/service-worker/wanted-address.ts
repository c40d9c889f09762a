/**
 * Without the network another page of the same plan may stand in for the one that was asked for. Its address
 * says behind the # which one that was, and the page goes there by itself.
 */

export const wantedMark = "open=";

/** The address to go to; null when none was asked for, or one that is not of the same plan. */
export function wantedAddress({ pathname, hash }: { readonly pathname: string; readonly hash: string }): string | null {
  if (!hash.startsWith(`#${wantedMark}`)) return null;
  const wanted = decoded(hash.slice(wantedMark.length + 1));
  const [plan] = /^\/plans\/[\w-]+/.exec(pathname) ?? [];
  if (plan === undefined || !/^\/plans\/[\w-]+(?:[/?]|$)/.test(wanted)) return null;
  return wanted === plan || (/^[/?]/.test(wanted.slice(plan.length)) && wanted.startsWith(plan)) ? wanted : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not written by our worker: there is nowhere to go.
    return "";
  }
}
