/** Each route of the app asked by everybody, with the whole answer written down; and no write that comes from elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { type GroupId, removeMember } from "@zaedno/programme";
import type { APIRequestContext } from "playwright/test";
import type { Sql } from "postgres";
import { expect, safeOrigin } from "../support/fixtures.ts";
import { type FullGroup, newFullGroup } from "../support/full-group.ts";
import { newGroup, staffOf } from "../support/group.ts";
import { test as base } from "../support/visitors.ts";

const everybody = [
  "nobody",
  "member",
  "member of another group",
  "pending seat",
  "removed member",
  "mentor",
  "facilitator",
  "coordinator",
  "admin",
  "official",
] as const;
type Who = (typeof everybody)[number];

/** "200", "404", or "→ /where" one is sent. */
type Answers = Readonly<Record<Who, string>>;

const forAll = (answer: string): Answers => ({
  nobody: answer,
  member: answer,
  "member of another group": answer,
  "pending seat": answer,
  "removed member": answer,
  mentor: answer,
  facilitator: answer,
  coordinator: answer,
  admin: answer,
  official: answer,
});
/** Whose session ended is told so at the door. */
const signedIn: Answers = { ...forAll("200"), nobody: "→ /", "removed member": "→ /?ended" };
const notSignedIn: Answers = { ...forAll("→ /home"), nobody: "200", "removed member": "200" };
const ofThePlan: Answers = {
  ...forAll("404"),
  nobody: "→ /",
  "removed member": "→ /?ended",
  member: "200",
  mentor: "200",
  facilitator: "200",
};

/** Also those responsible for it, and nobody else. */
const ofTheGroup: Answers = { ...ofThePlan, coordinator: "200", admin: "200" };
const ofItsHeads: Answers = { ...ofTheGroup, member: "404", mentor: "404" };
const ofProgrammeStaff: Answers = { ...ofItsHeads, facilitator: "404" };

interface Row {
  readonly path: (group: FullGroup) => string;
  readonly read: Answers;
}

/** One row for each file in `app/routes`. The living page of all parts is not in a production build. */
const rows: Readonly<Record<string, Row>> = {
  _index: { path: () => "/", read: notSignedIn },
  "join.$token": { path: ({ code }) => code.path, read: forAll("200") },
  login: { path: () => "/login", read: notSignedIn },
  logout: { path: () => "/logout", read: forAll("→ /") },
  preferences: { path: () => "/preferences", read: forAll("→ /") },
  home: { path: () => "/home", read: signedIn },
  account: { path: () => "/account", read: signedIn },
  "account_.data": { path: () => "/account/data", read: signedIn },
  trust: { path: () => "/trust", read: forAll("200") },
  "setup.$token": { path: ({ staff }) => staff.paths.setup, read: forAll("200") },
  "invite.$token": { path: ({ staff }) => staff.paths.invitation, read: forAll("200") },
  "groups.$groupId": { path: ({ groupId }) => `/groups/${groupId}`, read: ofTheGroup },
  "groups.$groupId_.sheet": { path: ({ groupId }) => `/groups/${groupId}/sheet`, read: ofItsHeads },
  "programme.$programmeId": { path: ({ places }) => `/programme/${places.programmeId}`, read: ofProgrammeStaff },
  "plans.$planId": {
    // It has no address of its own: asked for as a part of the page inside it.
    path: ({ planId }) => `/plans/${planId}/steps.data?_routes=routes%2Fplans.%24planId`,
    read: ofThePlan,
  },
  "plans.$planId._index": { path: ({ planId }) => `/plans/${planId}`, read: ofThePlan },
  "plans.$planId_.news": { path: ({ planId }) => `/plans/${planId}/news`, read: ofThePlan },
  "plans.$planId.people": { path: ({ planId }) => `/plans/${planId}/people`, read: ofThePlan },
  "plans.$planId.issue": { path: ({ planId }) => `/plans/${planId}/issue`, read: ofThePlan },
  "plans.$planId.calendar": { path: ({ planId }) => `/plans/${planId}/calendar`, read: ofThePlan },
  "plans.$planId.text": { path: ({ planId }) => `/plans/${planId}/text`, read: ofThePlan },
  "plans.$planId.steps": { path: ({ planId }) => `/plans/${planId}/steps`, read: ofThePlan },
  $: { path: () => "/nowhere", read: forAll("404") },
};

const folder = new URL("../../app/routes/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.tsx?$/.test(name) && !name.startsWith("dev."));
const routes = files.map((name) => ({
  route: name.replace(/\.tsx?$/, ""),
  writes: /export (async function|function|const) action\b/.test(readFileSync(new URL(name, folder), "utf8")),
}));

interface Asking {
  readonly full: FullGroup;
  readonly as: (who: Who) => Promise<APIRequestContext>;
}

const test = base.extend<Asking>({
  full: async ({ sql, openCode }, use) => {
    await use(await newFullGroup(sql, openCode));
  },
  as: async ({ sql, full, playwright }, use) => {
    const tokens = await tokensOf(sql, full);
    const asked: APIRequestContext[] = [];
    await use(async (who) => {
      const token = tokens[who];
      const extraHTTPHeaders = token === null ? {} : { Cookie: `zaedno=${token}` };
      const browser = await playwright.request.newContext({ baseURL: safeOrigin, extraHTTPHeaders });
      asked.push(browser);
      return browser;
    });
    for (const browser of asked) await browser.dispose();
  },
});

async function tokensOf(sql: Sql, full: FullGroup): Promise<Record<Who, string | null>> {
  const { people, places, staff, waiting } = full;
  const stranger = (await newGroup(sql)).people.nadya;
  await removeMember(sql, people.facilitator.memberId, people.sevda.memberId);
  const { programmeId } = places;
  return {
    nobody: null,
    member: people.nadya.token,
    "member of another group": stranger.token,
    "pending seat": waiting.token,
    "removed member": people.sevda.token,
    mentor: people.mentor.token,
    facilitator: people.facilitator.token,
    coordinator: staff.coordinator.token,
    admin: staff.admin.token,
    official: (await staffOf(sql, "Гост", { role: "official", programmeId })).token,
  };
}

test("every route file has its row, and every row its file", () => {
  expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(rows).sort());
});

test("every route answers everybody as it is written down here", async ({ full, as }) => {
  const wrong: string[] = [];
  for (const who of everybody) {
    const browser = await as(who);
    for (const { route } of routes) {
      const row = rows[route];
      if (row === undefined) continue;
      const answer = (await answerOf(browser, row.path(full))).replace(full.planId, ":planId");
      if (answer !== row.read[who]) wrong.push(`${route} as ${who}: ${answer} instead of ${row.read[who]}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nobody outside sees a word of the plan, in a page or in its data", async ({ full, as }) => {
  const seen: string[] = [];
  for (const who of everybody) {
    const browser = await as(who);
    for (const path of [`/plans/${full.planId}/steps`, `/plans/${full.planId}/steps.data`, "/home"]) {
      const text = await (await browser.get(path)).text();
      if (text.includes("Заявление за достъп")) seen.push(`${who} at ${path.replace(full.planId, ":planId")}`);
    }
  }
  const readers = ["member", "mentor", "facilitator"];
  const pages = ["/plans/:planId/steps", "/plans/:planId/steps.data"];
  expect(seen).toEqual(readers.flatMap((who) => pages.map((path) => `${who} at ${path}`)));
});

/** What a page of another site can send with the person's cookie. */
const foreign: readonly Record<string, string>[] = [
  {},
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: safeOrigin.replace("http:", "https:") },
  { Origin: safeOrigin, "Sec-Fetch-Site": "cross-site" },
  { Origin: safeOrigin, "Sec-Fetch-Site": "same-site" },
];

for (const { route } of routes.filter(({ writes }) => writes)) {
  test(`${route} takes no form from another site, and does take one of its own`, async ({ full, as, sql }) => {
    const browser = await as("facilitator");
    const path = rows[route]?.path(full) ?? "/";
    const page = path === "/" ? "/?index" : path;
    const data = path === "/" ? "/_root.data?index" : `${path}.data`;
    const form = { intent: "close-code", locale: "en" };
    for (const headers of foreign) {
      for (const address of [page, data]) {
        const answer = await browser.post(address, { form, headers, maxRedirects: 0 });
        expect(answer.status(), `${address} with ${JSON.stringify(headers)}`).toBe(403);
        expect(answer.headers()["set-cookie"] ?? "").not.toMatch(/zaedno_lang|zaedno=/);
      }
    }
    expect(await codeIsOpen(sql, full.groupId)).toBe(true);
    expect((await browser.get("/home")).url()).toBe(`${safeOrigin}/home`);

    const own = await browser.post(page, { form, headers: { Origin: safeOrigin }, maxRedirects: 0 });
    expect(own.status()).not.toBe(403);
    expect(await codeIsOpen(sql, full.groupId)).toBe(route !== "groups.$groupId");
  });
}

test("a body that is no form is the sender's fault on every route that takes forms", async ({ full, as }) => {
  const browser = await as("admin");
  const headers = { Origin: safeOrigin, "Content-Type": "multipart/form-data; boundary=x" };
  for (const { route } of routes.filter(({ writes }) => writes)) {
    const path = rows[route]?.path(full) ?? "/nowhere";
    const answer = await browser.post(path === "/" ? "/?index" : path, {
      data: "--x\r\nContent",
      headers,
      maxRedirects: 0,
    });
    expect(answer.status(), route).toBe(route === "$" ? 404 : 400);
  }
});

test("nobody but those responsible lets a seat in or closes the door", async ({ full, as, sql }) => {
  const statusOf = async () => {
    const [seat] = await sql`
      select status from member where group_id = ${full.groupId} and nickname = ${full.waiting.nickname}`;
    return seat?.status;
  };
  const [seat] = await sql<{ id: string }[]>`
    select id from member where group_id = ${full.groupId} and nickname = ${full.waiting.nickname}`;
  const deeds = ["approve", "refuse", "close-code"];
  const post = async (who: Who, intent: string) => {
    const form = { intent, seat: seat?.id ?? "", hours: "12" };
    await (await as(who)).post(`/groups/${full.groupId}`, { form, headers: { Origin: safeOrigin }, maxRedirects: 0 });
  };
  const heads: readonly Who[] = ["facilitator", "coordinator", "admin"];
  for (const who of everybody.filter((one) => !heads.includes(one))) {
    for (const deed of deeds) await post(who, deed);
    expect([await statusOf(), await codeIsOpen(sql, full.groupId)], who).toEqual(["pending", true]);
  }
  await post("facilitator", "approve");
  expect(await statusOf()).toBe("active");
});

/** Also reads where a page's data says to go, which comes as a word inside a successful answer. */
async function answerOf(browser: APIRequestContext, path: string): Promise<string> {
  const answer = await browser.get(path, { maxRedirects: 0 });
  const away = answer.headers().location ?? /"SingleFetchRedirect"[^\]]*"(\/[^"]*)"/.exec(await answer.text())?.[1];
  return away === undefined ? String(answer.status()) : `→ ${away}`;
}

async function codeIsOpen(sql: Sql, groupId: GroupId): Promise<boolean> {
  const open = await sql`select 1 from join_code where group_id = ${groupId} and revoked_at is null`;
  return open.count === 1;
}
