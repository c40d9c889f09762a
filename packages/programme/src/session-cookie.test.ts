import { expect, test } from "vitest";
import { clearedSessionCookie, readSessionToken, sessionCookie, sessionCookieName } from "./session-cookie.ts";

const token = `${"A".repeat(42)}_`;
const expires = new Date("2027-02-08T10:00:00Z");

test("[P13] on https the cookie is Secure and bound to the host by its name", () => {
  expect(sessionCookieName(true)).toBe("__Host-zaedno");
  expect(sessionCookie(token, { secure: true, expires })).toBe(
    `__Host-zaedno=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=Mon, 08 Feb 2027 10:00:00 GMT; Secure`,
  );
});

test("[P13] on plain http it has neither the prefix nor Secure, which browsers would drop", () => {
  expect(sessionCookie(token, { secure: false, expires })).toBe(
    `zaedno=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=Mon, 08 Feb 2027 10:00:00 GMT`,
  );
});

test("[P13] the token is found among other cookies, under the name of this address only", () => {
  const header = `zaedno_lang=bg; zaedno=${token}; x=__Host-zaedno=1`;
  expect(readSessionToken(header, false)).toBe(token);
  expect(readSessionToken(header, true)).toBeNull();
  expect(readSessionToken(`__Host-zaedno=${token}`, true)).toBe(token);
});

test.each([
  null,
  undefined,
  "",
  "zaedno=",
  "zaedno=short",
  `zaedno=${token}x`,
  `zaedno="${token}"`,
  "zaedno=%00",
  ";;;=;",
])("[P13] %s holds no token", (header) => {
  expect(readSessionToken(header, false)).toBeNull();
});

test("[P13] a malformed cookie set by somebody else in front does not hide ours", () => {
  expect(readSessionToken(`zaedno=planted; zaedno=${token}`, false)).toBe(token);
});

test("[P13] clearing takes effect at once", () => {
  expect(clearedSessionCookie(true)).toContain("__Host-zaedno=; Path=/");
  expect(clearedSessionCookie(true)).toContain("Thu, 01 Jan 1970");
});
