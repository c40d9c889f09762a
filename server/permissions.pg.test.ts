import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSeat, openJoinCode, type PlanRow } from "@zaedno/programme";
import { required, testSecrets } from "@zaedno/programme/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { livePages } from "./pages.ts";
import { type Audience, routePermissions } from "./permissions.ts";
import { type LiveServer, planTitle, startLiveServer } from "./testing/live-server.ts";
import { privateWord, writePrivately } from "./testing/private-words.ts";

interface Route {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: readonly Route[];
}

const root = fileURLToPath(new URL("..", import.meta.url));

let server: LiveServer;
let plan: PlanRow;
let cookies: Map<string, string | null>;

beforeAll(async () => {
  server = await startLiveServer((http) => livePages(root, http));
  const { sql } = server.database;
  const { programme, signIn } = server;
  plan = await server.createPlan(programme.groupId, writePrivately);
  const stranger = required(await createSeat(sql, { groupId: programme.otherGroupId, nickname: "Пепи" }));
  const gone = required(await createSeat(sql, { groupId: programme.groupId, nickname: "Роско" }));
  const goneCookie = await signIn(gone.accountId);
  await sql`update member set status = 'removed' where id = ${gone.memberId}`;
  const of = async (role: "member" | "mentor" | "facilitator" | "coordinator" | "admin" | "official") =>
    [role, await signIn(programme[role].accountId)] as const;
  // The sheet to print shows an open code.
  const opening = { groupId: programme.groupId, hours: 1, maxSeats: 20 };
  required(await openJoinCode(sql, testSecrets, programme.facilitator.memberId, opening, new Date()));
  cookies = new Map<string, string | null>([
    ["nobody", null],
    await of("member"),
    await of("facilitator"),
    await of("mentor"),
    await of("coordinator"),
    await of("admin"),
    await of("official"),
    ["member of another group", await signIn(stranger.accountId)],
    ["removed member", goneCookie],
  ]);
}, 60_000);
afterAll(() => server.stop());

test("every route of the app is declared, and no other is", async () => {
  const declared = Object.keys(routePermissions).sort();
  expect((await routesOfApp()).map(({ id }) => id).sort()).toEqual(declared);
});

describe("each address, as page and as data", () => {
  test("answers those for whom it is, and shows the others nothing", async () => {
    const wrong: string[] = [];
    for (const { id, path } of await routesOfApp()) {
      if (path === null) continue;
      const { read } = routePermissions[id] ?? { read: "nobody" };
      for (const [who, cookie] of cookies) {
        for (const address of [path, `${path === "/" ? "/_root" : path}.data`]) {
          const { passed, leaked } = await passes(address, cookie, read);
          if (leaked && !mayRead("plan-readers", who))
            wrong.push(`${address} as ${who}: shows what is the group's own`);
          if (passed !== mayRead(read, who)) wrong.push(`${address} as ${who}: ${passed ? "answered" : "refused"}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test("never shows a plan to somebody outside, also when only a part of the page is asked for", async () => {
    const seen: string[] = [];
    for (const [who, cookie] of cookies) {
      const part = `/plans/${plan.id}/steps.data?_routes=${encodeURIComponent("routes/plans.$planId")}`;
      const text = await (await ask(part, cookie)).text();
      if (text.includes(planTitle) || text.includes(privateWord)) seen.push(who);
    }
    expect(seen).toEqual(["member", "facilitator", "mentor"]);
    // That the word would be noticed: the mentor reads it.
    const people = await ask(`/plans/${plan.id}/people`, cookies.get("mentor") ?? null);
    expect(await people.text()).toContain(privateWord);
  });
});

function mayRead(audience: Audience, who: string): boolean {
  switch (audience) {
    case "anyone":
      return true;
    case "signed-in":
      return who !== "nobody";
    case "plan-readers":
      return ["member", "facilitator", "mentor"].includes(who);
    case "plan-writers":
      return ["member", "facilitator"].includes(who);
    case "group-people":
      return ["member", "facilitator", "mentor", "coordinator", "admin"].includes(who);
    case "group-heads":
      return ["facilitator", "coordinator", "admin"].includes(who);
    case "programme-staff":
      return ["coordinator", "admin"].includes(who);
    case "nobody":
      return false;
  }
}

/** A page for anyone is never refused; the others send away with 302 or 404, by status or within a data answer. */
async function passes(address: string, cookie: string | null, audience: Audience) {
  const answer = await ask(address, cookie);
  const text = await answer.text();
  const leaked = text.includes(privateWord);
  if (audience === "anyone") return { passed: answer.status < 500, leaked };
  const away = answer.headers.get("Location") ?? /"SingleFetchRedirect"[^\]]*"(\/[^"]*)"/.exec(text)?.[1];
  return { passed: answer.status < 400 && away === undefined, leaked };
}

function ask(address: string, cookie: string | null): Promise<Response> {
  const headers: Record<string, string> = cookie === null ? {} : { Cookie: cookie };
  return fetch(`${server.origin}${address}`, { headers, redirect: "manual" });
}

async function routesOfApp(): Promise<{ id: string; path: string | null }[]> {
  const remix = fileURLToPath(new URL("../node_modules/@remix-run/dev/dist/cli.js", import.meta.url));
  const env = { ...process.env, NODE_ENV: "production" as const };
  const { stdout } = await promisify(execFile)(process.execPath, [remix, "routes", "--json"], { cwd: root, env });
  const routes: Route[] = JSON.parse(stdout);
  return flat(routes, "");
}

function flat(routes: readonly Route[], above: string): { id: string; path: string | null }[] {
  return routes.flatMap(({ id, path = "", index = false, children = [] }) => {
    const whole = path === "" ? above : `${above}/${path}`;
    const isAddress = index || (path !== "" && !children.some((child) => child.index));
    const address = (whole === "" ? "/" : whole)
      .replace(":planId", plan.id)
      .replace(":groupId", server.programme.groupId)
      .replace(":programmeId", server.programme.programmeId)
      .replace(":token", "unknown-token")
      .replace("*", "nowhere");
    return [{ id, path: isAddress ? address : null }, ...flat(children, whole)];
  });
}
