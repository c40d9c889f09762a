/** Joining the way a browser does: a form posted to the real page, a cookie in return. */

export interface SignedIn {
  readonly baseUrl: string;
  readonly cookie: string;
}

/** Takes a new seat by the group's QR address. */
export async function join(baseUrl: string, path: string, nickname: string, symbol: string): Promise<SignedIn> {
  return { baseUrl, cookie: await cookieFrom(baseUrl, path, { intent: "join", nickname, symbol }) };
}

async function cookieFrom(baseUrl: string, path: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(baseUrl + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: baseUrl, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  const session = cookies.find((cookie) => /zaedno=./.test(cookie) && !cookie.endsWith("="));
  if (!session) throw new Error(`${path} gave no session: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return session;
}
