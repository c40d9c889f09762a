import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuth } from "@zaedno/programme";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { portOf } from "../listening.ts";
import { type LiveServer, noPages, startLiveServer } from "../testing/live-server.ts";
import { type LocalHttps, openLocalHttps } from "./local-https.ts";

let folder: string;
let https: LocalHttps;
let server: LiveServer;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-https-"));
  // Root's installations stand where another user can pass, or elsewhere.
  chmodSync(folder, 0o711);
  const opened = await openLocalHttps({ dataDir: folder, https: true, httpsPort: 0 }, ["192.168.1.5"]);
  if (opened === null) throw new Error("It was asked for.");
  https = opened;
  server = await startLiveServer(async () => noPages, {
    https,
    isFirstStart: false,
    change: () => null,
    stop: () => {},
  });
  origin = `https://localhost:${portOf(https.server)}`;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const ca = () => readFileSync(join(folder, "https", "authority.crt"), "utf8");

test("pages come over https, and no header makes the plain address beside it unreachable", async () => {
  const { status, headers } = await ask("/");
  expect([status, headers["strict-transport-security"]]).toEqual([200, undefined]);
  expect(headers["set-cookie"]?.[0]).toContain("Secure");
});

test("only pages of the address in use may change something", async () => {
  const statusFrom = async (from: string) =>
    (await ask("/logout", { method: "POST", headers: { Origin: from } })).status;
  expect(await statusFrom(origin)).toBe(200);
  expect(await statusFrom(origin.replace("https:", "http:"))).toBe(403);
});

test("a socket comes in with the cookie of https, and not with the one of http", async () => {
  const { token } = await createAuth(server.database.sql).createSession(server.programme.member.accountId, "Test");
  expect(await socketOf(`__Host-zaedno=${token}`)).toBe("open");
  expect(await socketOf(`zaedno=${token}`)).toBe(4401);
});

test("anybody gets the authority's certificate as phones want it", async () => {
  const answer = await fetch(`${server.origin}/trust/zaedno-ca.crt`);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/x-x509-ca-cert"]);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(https.authority());
  expect(https.authority()[0]).toBe(0x30);
});

test("a new address is vouched for while the server runs", async () => {
  expect(await https.follow(["192.168.1.5"])).toBe(false);
  expect(await https.follow(["10.1.2.3"])).toBe(true);
  expect(https.names()).toContain("10.1.2.3");
  expect((await ask("/", {}, "10.1.2.3")).status).toBe(200);
});

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  checkedAs = "localhost",
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request(
      { hostname, port, path, ca: ca(), agent: false, servername: "localhost", ...options },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      },
    );
    asked.on("socket", (socket) => socket.on("secureConnect", () => expect(namesShown(socket)).toContain(checkedAs)));
    asked.on("error", reject);
    asked.end();
  });
}

function namesShown(socket: object): string {
  if (!("getPeerCertificate" in socket) || typeof socket.getPeerCertificate !== "function") return "";
  return String(socket.getPeerCertificate().subjectaltname);
}

/** "open" once the server has sent anything, else the code with which it closed. */
function socketOf(cookie: string): Promise<"open" | number> {
  const address = `${origin.replace("https:", "wss:")}/sync/${server.plan.room}`;
  const socket = new WebSocket(address, { ca: ca(), headers: { Cookie: cookie, Origin: origin } });
  return new Promise((resolve, reject) => {
    // "What do you have that I, with nothing, lack?"
    socket.once("open", () => socket.send(new Uint8Array([0, 0, 1, 0])));
    socket.once("message", () => {
      resolve("open");
      socket.close();
    });
    socket.once("close", (code) => resolve(code));
    socket.once("error", reject);
  });
}
