/**
 * How the session token travels. The flags follow the address in use, not the build: a laptop in a hall serves plain http,
 * where browsers drop a Secure cookie, and the same installation may be reached by https next door.
 */

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** `__Host-` promises the browser: https only, this host only, whole site. It cannot be kept on plain http. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-zaedno" : "zaedno";
}

/** The token in a Cookie header, or null when there is none or it cannot be one of ours. */
export function readSessionToken(cookieHeader: string | null | undefined, secure: boolean): string | null {
  const wanted = `${sessionCookieName(secure)}=`;
  for (const part of (cookieHeader ?? "").split(";")) {
    const pair = part.trim();
    if (!pair.startsWith(wanted)) continue;
    const token = pair.slice(wanted.length);
    if (tokenShape.test(token)) return token;
  }
  return null;
}

/** The value of a Set-Cookie header. */
export function sessionCookie(token: string, options: { secure: boolean; expires: Date }): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Expires=${options.expires.toUTCString()}`;
  return `${sessionCookieName(options.secure)}=${token}; ${flags}${options.secure ? "; Secure" : ""}`;
}

/** Makes the browser forget the session. */
export function clearedSessionCookie(secure: boolean): string {
  return sessionCookie("", { secure, expires: new Date(0) });
}
