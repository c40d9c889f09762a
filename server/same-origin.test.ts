import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isFromOwnPage } from "./same-origin.ts";

const laptop = { publicUrl: null, trustProxy: false };

test("a page of the same address is the site's own", () => {
  expect(isFromOwnPage(request({ host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" }), laptop)).toBe(true);
});

test("another host, another port, another scheme, null and a missing Origin are foreign", () => {
  const host = "zaedno.local:3000";
  for (const origin of ["http://evil.example", "http://zaedno.local", "https://zaedno.local:3000", "null", undefined]) {
    expect(isFromOwnPage(request({ host, origin }), laptop), String(origin)).toBe(false);
  }
});

test("a browser that says cross-site or same-site is believed even when the Origin fits", () => {
  for (const site of ["cross-site", "same-site", "none"]) {
    const headers = { host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": site };
    expect(isFromOwnPage(request(headers), laptop), site).toBe(false);
  }
});

test("behind a proxy the public address counts, and forwarded headers only from a trusted proxy", () => {
  const known = { publicUrl: new URL("https://zaedno.example"), trustProxy: false };
  expect(isFromOwnPage(request({ host: "inner:3000", origin: "https://zaedno.example" }), known)).toBe(true);
  const forwarded = { host: "z.example", origin: "https://z.example", "x-forwarded-proto": "https" };
  expect(isFromOwnPage(request(forwarded), laptop)).toBe(false);
  expect(isFromOwnPage(request(forwarded), { publicUrl: null, trustProxy: true })).toBe(true);
});

function request(headers: Record<string, string | undefined>): IncomingMessage {
  const made = new IncomingMessage(new Socket());
  Object.assign(made.headers, headers);
  return made;
}
