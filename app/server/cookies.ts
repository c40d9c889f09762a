/** The small cookies that carry no secret: language and theme. They are readable by script, so that offline pages know them. */

const yearSeconds = 365 * 24 * 60 * 60;

export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, value] = part.split("=", 2);
    if (key?.trim() === name) return value?.trim() ?? null;
  }
  return null;
}

/** `value` must be one of our own words: it is written as it is. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
