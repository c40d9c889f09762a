/** Forms as somebody posts them who reads no page: every intent by everybody, aimed at other groups, with bodies that no browser sends. */
import { fileURLToPath } from "node:url";
import { createSeat, createSetupLink, openJoinCode } from "@zaedno/programme";
import { createTestStaff, newInvitation, required, testSecrets } from "@zaedno/programme/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { livePages } from "./pages.ts";
import { type LiveServer, startLiveServer } from "./testing/live-server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const now = new Date();
let server: LiveServer;
let cookies: Map<string, string>;
let targets: { member: string; waiting: string; coordinator: string; invitation: string; region: string };

beforeAll(async () => {
  server = await startLiveServer((http) => livePages(root, http));
  const { sql } = server.database;
  const { programme, signIn } = server;
  const stranger = required(await createSeat(sql, { groupId: programme.otherGroupId, nickname: "Пепи" }));
  const equal = await createTestStaff(sql, "Гери", { role: "facilitator", groupId: programme.otherGroupId });
  const [other] = await sql<{ id: typeof programme.regionId }[]>`
    select region_id as id from working_group where id = ${programme.otherGroupId}`;
  if (other === undefined) throw new Error("The other group has a region");
  const far = await createTestStaff(sql, "Ива", { role: "coordinator", regionId: other.id });
  const gone = required(await createSeat(sql, { groupId: programme.groupId, nickname: "Роско" }));
  const waiting = required(await createSeat(sql, { groupId: programme.groupId, nickname: "Чака" }));
  const opening = { groupId: programme.groupId, hours: 1, maxSeats: 20 };
  required(await openJoinCode(sql, testSecrets, programme.facilitator.memberId, opening, now));
  await newInvitation(sql, programme.coordinator, { role: "facilitator", groupId: programme.groupId }, now);
  const [invitation] = await sql<{ id: string }[]>`select id from staff_invitation`;
  cookies = new Map([
    ["member", await signIn(programme.member.accountId)],
    ["mentor", await signIn(programme.mentor.accountId)],
    ["official", await signIn(programme.official.accountId)],
    ["facilitator", await signIn(programme.facilitator.accountId)],
    ["coordinator", await signIn(programme.coordinator.accountId)],
    ["admin", await signIn(programme.admin.accountId)],
    ["member of another group", await signIn(stranger.accountId)],
    ["facilitator of another group", await signIn(equal.accountId)],
    ["coordinator of another region", await signIn(far.accountId)],
    ["removed", await signIn(gone.accountId)],
    ["waiting", await signIn(waiting.accountId)],
  ]);
  await sql`update member set status = 'removed' where id = ${gone.memberId}`;
  await sql`update member set status = 'pending' where id = ${waiting.memberId}`;
  targets = {
    member: programme.member.memberId,
    waiting: waiting.memberId,
    coordinator: programme.coordinator.memberId,
    invitation: invitation?.id ?? "",
    region: programme.regionId,
  };
}, 60_000);
afterAll(() => server.stop());

/** Every form of a group's and a programme's pages, filled so that it would do something. */
function groupForms(): Record<string, string>[] {
  const { member, waiting, invitation } = targets;
  return [
    { intent: "approve", seat: waiting },
    { intent: "refuse", seat: waiting },
    { intent: "open-code", hours: "8", seats: "5" },
    { intent: "close-code" },
    { intent: "rename", name: "Превзета" },
    { intent: "archive" },
    { intent: "unarchive" },
    { intent: "invite", role: "facilitator", note: "", formKey: "k1" },
    { intent: "invite", role: "mentor", note: "", formKey: "k2" },
    { intent: "revoke-invitation", invitation },
    { intent: "change-role", person: member, role: "facilitator" },
    { intent: "reset-pin", person: member },
    { intent: "password-link", person: server.programme.facilitator.memberId },
    { intent: "password-link", person: targets.coordinator },
    { intent: "remove", person: member },
    { intent: "remove", person: targets.coordinator },
    { intent: "remove", person: server.programme.admin.memberId },
  ];
}

function programmeForms(): Record<string, string>[] {
  const { member, invitation, region, coordinator } = targets;
  const { groupId, facilitator, admin } = server.programme;
  return [
    { intent: "add-region", name: "Нова", formKey: "k3" },
    { intent: "rename-region", region, name: "Превзета" },
    { intent: "archive-region", region },
    { intent: "unarchive-region", region },
    { intent: "add-group", region, name: "Нова", title: "Нов", lang: "bg", formKey: "k4" },
    { intent: "invite", role: `facilitator:${groupId}`, note: "", formKey: "k5" },
    { intent: "invite", role: `coordinator:${region}`, note: "", formKey: "k6" },
    { intent: "invite", role: `admin:${region}`, note: "", formKey: "k7" },
    { intent: "revoke-invitation", invitation },
    { intent: "assign", person: facilitator.memberId, role: "mentor", group: server.programme.otherGroupId },
    { intent: "end-post", post: coordinator },
    { intent: "end-post", post: admin.memberId },
    { intent: "end-post", post: member },
    { intent: "password-link", person: facilitator.memberId },
    { intent: "password-link", person: admin.memberId },
  ];
}

/** Everything that a form of these pages could change. */
async function everything(): Promise<string> {
  const { sql } = server.database;
  const tables = [
    "member",
    "join_code",
    "staff_invitation",
    "working_group",
    "region",
    "programme",
    "password_link",
    "plan",
  ];
  const rows = await Promise.all(tables.map((table) => sql`select * from ${sql(table)} order by 1`));
  return JSON.stringify(rows);
}

describe("forms posted by those whose they are not", () => {
  const outside = [
    "member",
    "mentor",
    "official",
    "member of another group",
    "facilitator of another group",
    "coordinator of another region",
    "removed",
    "waiting",
  ];

  test("change nothing in a group, and are answered in words, never by an error of ours", async () => {
    await expectNoEffect(outside, `/groups/${server.programme.groupId}`, groupForms());
  }, 120_000);

  test("change nothing of others when they are posted to one's own group", async () => {
    const own = `/groups/${server.programme.otherGroupId}`;
    const forms = groupForms().filter((form) => form.seat || form.person || form.invitation);
    await expectNoEffect(["facilitator of another group", "coordinator of another region"], own, forms);
  }, 120_000);

  test("change nothing in a programme; a coordinator of another region reaches only that one", async () => {
    const at = `/programme/${server.programme.programmeId}`;
    await expectNoEffect([...outside, "facilitator"], at, programmeForms());
  }, 120_000);

  test("a facilitator gives no post as high as the own one, and ends nobody above", async () => {
    const forms = groupForms().filter(
      ({ intent, role, person }) =>
        intent === "archive" || role === "facilitator" || (person !== undefined && person !== targets.member),
    );
    await expectNoEffect(["facilitator"], `/groups/${server.programme.groupId}`, forms);
  }, 60_000);

  test("the last administrator is ended by nobody, not even by themselves", async () => {
    const at = `/programme/${server.programme.programmeId}`;
    const forms = programmeForms().filter(({ post, person }) =>
      [post, person].includes(server.programme.admin.memberId),
    );
    await expectNoEffect(["admin", "coordinator"], at, forms);
  }, 60_000);
});

test("the same form, posted the same way, does what it says for whoever may", async () => {
  const before = await everything();
  const form = new URLSearchParams({ intent: "rename", name: "Нова група" });
  await post(`/groups/${server.programme.groupId}.data`, cookies.get("facilitator"), form);
  expect(await everything()).not.toBe(before);
});

describe("bodies that no browser sends", () => {
  const texts = ["\u0000a\u0000", "\ud800\u202e__proto__'; --%00", "x".repeat(100_000), "🙂".repeat(200)];
  const fields = [
    "intent",
    "name",
    "title",
    "seat",
    "person",
    "role",
    "note",
    "formKey",
    "back",
    "hours",
    "seats",
  ].concat(
    ["email", "password", "current", "nickname", "symbol", "pin", "code", "device", "locale", "theme", "where", "who"],
    ["programme", "nameEn", "region", "group", "post", "invitation", "lang", "area"],
  );

  async function addresses(): Promise<[string, string, string[]][]> {
    const { programme, database } = server;
    const { token: setup } = await createSetupLink(database.sql, "command", now);
    const post = { role: "mentor", groupId: programme.otherGroupId } as const;
    const invite = await newInvitation(database.sql, programme.admin, post, now);
    const group = [...new Set(groupForms().map(({ intent = "" }) => intent))].filter(
      (one) => !/remove|archive/.test(one),
    );
    return [
      [`/groups/${programme.groupId}`, "facilitator", group],
      [
        `/programme/${programme.programmeId}`,
        "admin",
        ["add-region", "rename-region", "add-group", "invite", "assign", "end-post", "password-link"],
      ],
      ["/account", "member", ["face", "pin", "end-device", "upgrade", "password", "email"]],
      ["/account", "coordinator", ["face", "password", "email"]],
      ["/preferences", "member", [""]],
      ["/login", "", [""]],
      ["/?index", "", ["find", "join", "return"]],
      ["/join/unknown", "", ["join"]],
      [`/setup/${setup}`, "", [""]],
      [`/invite/${invite}`, "", ["post", "password"]],
    ];
  }

  test("are never an error of ours, whatever stands in whichever field", async () => {
    const wrong: string[] = [];
    for (const [path, who, intents] of await addresses()) {
      for (const intent of intents) {
        for (const text of texts) {
          const body = new URLSearchParams(fields.map((field) => [field, field === "intent" ? intent : text]));
          const answer = await post(path, cookies.get(who), body);
          if (answer.status >= 500)
            wrong.push(`${path} ${intent} ${JSON.stringify(text.slice(0, 8))}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  test("that are no forms are refused", async () => {
    const bodies: [string, BodyInit][] = [
      ["application/json", '{"intent":"rename","name":"x"}'],
      ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name="],
      ["application/x-www-form-urlencoded", new Uint8Array([0x69, 0x3d, 0xff, 0xfe, 0xc3, 0x28])],
      ["text/plain", ""],
      ["", "intent=rename"],
    ];
    for (const [path, who] of await addresses()) {
      for (const [type, body] of bodies) {
        const answer = await post(path, cookies.get(who), body, type);
        expect([answer.status, path, type].join(" ")).not.toMatch(/^5/);
      }
    }
  }, 120_000);
});

async function expectNoEffect(who: readonly string[], path: string, forms: readonly Record<string, string>[]) {
  const before = await everything();
  for (const one of who) {
    const broken: string[] = [];
    for (const form of forms) {
      // As the page's own script posts it: the answer is data, and no page has to be drawn.
      const { status } = await post(`${path}.data`, cookies.get(one), new URLSearchParams(form));
      if (status >= 500) broken.push(`${form.intent}: ${status}`);
    }
    expect([one, broken]).toEqual([one, []]);
    expect(`as ${one} ${(await everything()) === before ? "nothing" : "something"} changed`).toBe(
      `as ${one} nothing changed`,
    );
  }
}

async function post(path: string, cookie: string | undefined, body: BodyInit, type?: string): Promise<Response> {
  const headers = new Headers({ Origin: server.origin });
  if (cookie !== undefined) headers.set("Cookie", cookie);
  if (type !== undefined) headers.set("Content-Type", type);
  const answer = await fetch(`${server.origin}${path}`, { method: "POST", headers, body, redirect: "manual" });
  await answer.arrayBuffer();
  return answer;
}
