import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pages } from "./pages.ts";
import { type LiveServer, noPages, startLiveServer } from "./testing/live-server.ts";

let server: LiveServer;
const asked: string[] = [];

beforeAll(async () => {
  const pages: Pages = {
    ...noPages,
    answer: async (question, { request: facts }) => {
      asked.push(`${question.method} ${new URL(question.url).pathname} ${facts.secure}`);
      if (question.url.endsWith("/breaks")) throw new Error("a secret that nobody may read");
      return new Response("<p>a page</p>", { headers: { "Content-Type": "text/html" } });
    },
  };
  server = await startLiveServer(async () => pages);
});
afterAll(() => server.stop());

describe("every page", () => {
  test("carries the headers that limit it, with a nonce of its own", async () => {
    const [one, two] = [await fetch(server.origin), await fetch(server.origin)];
    const policy = one.headers.get("Content-Security-Policy") ?? "";
    const host = server.origin.replace("http://", "");
    expect(policy.replace(/'nonce-[\w-]{22}'/, "'nonce-…'")).toBe(
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; " +
        "script-src 'self' 'nonce-…'; style-src 'self'; img-src 'self' data:; " +
        `connect-src 'self' ws://${host} wss://${host}`,
    );
    expect(two.headers.get("Content-Security-Policy")).not.toBe(policy);
    expect(Object.fromEntries(one.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(one.headers.get("Strict-Transport-Security")).toBeNull();
  });

  test("gives a new browser an id once", async () => {
    const first = await fetch(server.origin);
    const [cookie = ""] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^zaedno_browser=[\w-]{22}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    const second = await fetch(server.origin, { headers: { Cookie: cookie.split(";")[0] ?? "" } });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  test("a host that is made to write policy of its own is left out of it", async () => {
    const answer = await ask({ path: "/", headers: { Host: "a; script-src *" } });
    expect(answer.headers["content-security-policy"] ?? "").not.toContain("script-src *");
  });
});

describe("a request that may change something", () => {
  test("is refused, and not even looked at, unless it comes from a page of this site", async () => {
    asked.length = 0;
    const foreign = [{}, { Origin: "http://evil.example" }, { Origin: "null" }, { Origin: "https://127.0.0.1" }];
    for (const headers of foreign) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        expect((await fetch(`${server.origin}/login`, { method, headers })).status).toBe(403);
      }
    }
    const crossSite = { Origin: server.origin, "Sec-Fetch-Site": "cross-site" };
    expect((await ask({ path: "/login", method: "POST", headers: crossSite })).status).toBe(403);
    expect(asked).toEqual([]);
    expect((await fetch(`${server.origin}/login`, { method: "POST", headers: { Origin: server.origin } })).status).toBe(
      200,
    );
  });

  test("is refused when its body is larger than any form of ours", async () => {
    const body = "x".repeat(300 * 1024);
    const answer = await fetch(`${server.origin}/login`, { method: "POST", body, headers: { Origin: server.origin } });
    expect(answer.status).toBe(413);
  });
});

test("health is told without pages or cookies", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const answer = await fetch(`${server.origin}${path}`);
    expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([200, "ok", []]);
  }
});

test("a fault is answered in plain words that tell nothing", async () => {
  const answer = await fetch(`${server.origin}/breaks`);
  expect([answer.status, await answer.text()]).toEqual([500, "Something went wrong"]);
});

interface Question {
  readonly path: string;
  readonly method?: string;
  readonly headers: Record<string, string>;
}

/** `fetch` does not let a test set every header. */
function ask({ path, method = "GET", headers }: Question) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const port = server.application.port;
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    asked.on("error", reject).end();
  });
}
