import { addStep, day, type MemberId, readPlan, type StepId } from "@zaedno/plan";
import { changeRole, createSeat, createStaff, removeMember } from "@zaedno/programme";
import { required, testPassword } from "@zaedno/programme/testing";
import { closeCodes, decodeServerMessage, encodeStep2, encodeUpdate, limits } from "@zaedno/sync";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { addList, badNeighbours } from "./testing/bad-neighbours.ts";
import { type Knock, type LiveClient, openLiveClient, until } from "./testing/live-client.ts";
import { type LiveServer, startLiveServer } from "./testing/live-server.ts";

let server: LiveServer;
let open: LiveClient[] = [];

beforeAll(async () => {
  server = await startLiveServer();
});
afterEach(() => {
  for (const client of open) client.leave();
  open = [];
});
afterAll(() => server.stop());

describe("a plan's room", () => {
  test("two stock clients converge, and the server reads the same plan", async () => {
    const [a, b] = [await enter("member"), await enter("facilitator")];
    const id = addStep(a.doc, actor("member"), { title: "Среща с директорката", column: "todo" });
    await until("b sees the step", () => titleIn(b, id) === "Среща с директорката");
    addStep(b.doc, actor("facilitator"), { title: "Подписка", column: "todo" });
    await until("a sees b's step", () => readPlan(a.doc).steps.length === 2);
    const { plan, seq } = await server.application.rooms.plans.read(server.plan.id);
    expect(plan).toEqual(readPlan(a.doc));
    expect(seq).toBe(3);
  });

  test("others see a person under the name that the server knows, whatever the client claims", async () => {
    const [a, b] = [await enter("member"), await enter("facilitator")];
    a.provider.awareness.setLocalStateField("user", { name: "Администратор" });
    const shown = () => b.provider.awareness.getStates().get(a.doc.clientID)?.user;
    await until("b sees a", () => shown() !== undefined);
    expect(shown()).toMatchObject({ name: "Надя", id: server.programme.member.memberId, role: "member" });
  });

  test("a mentor reads and is seen, and nothing a mentor's socket sends is stored", async () => {
    const member = await enter("member");
    const before = await rowsOf(server.plan.room);
    for (const frameOf of [encodeUpdate, encodeStep2]) {
      const mentor = await enter("mentor");
      mentor.provider.ws?.send(frameOf(someChange()));
      await until("the mentor is told", () => reasons(mentor).includes("read_only"));
      mentor.leave();
    }
    expect(await rowsOf(server.plan.room)).toBe(before);
    expect(readPlan(member.doc).steps.some(({ title }) => title === "Чужда стъпка")).toBe(false);
  });

  test("what a person writes under somebody else's name is put right, and the room is told", async () => {
    const [a, b] = [await enter("member"), await enter("facilitator")];
    const id = addStep(a.doc, actor("facilitator"), { title: "Не е от Владо", column: "todo" });
    await until("the author is put right", () => entry(b, id)?.get("createdBy") === server.programme.member.memberId);
    const told = () => events(a).some((event) => JSON.stringify(event).includes(id));
    await until("a is told", told);
  });

  test("a value that no screen would send is mended for everybody", async () => {
    const [a, b] = [await enter("member"), await enter("facilitator")];
    const id = addStep(a.doc, actor("member"), { title: "Разход", column: "todo" });
    entry(a, id)?.set("costEur", -5);
    entry(a, id)?.set("due", "someday");
    await until("the cost is mended", () => entry(b, id)?.get("costEur") === 0);
    await until("the day is emptied", () => entry(b, id)?.get("due") === null);
  });
});

describe("messages no honest client sends", () => {
  test("a frame over the limit is answered by our code, not by the library's", async () => {
    const client = await enter("member");
    client.provider.ws?.send(new Uint8Array(limits.messageBytes + 1));
    await until("the socket is closed", () => client.closings.length > 0);
    expect(client.closings[0]).toBe(closeCodes.tooLarge.code);
  });

  test("three texts or unreadable frames end the connection, and nobody else's", async () => {
    const [rude, other] = [await enter("member"), await enter("facilitator")];
    for (const frame of ["hello", Uint8Array.of(99), Uint8Array.of()]) rude.provider.ws?.send(frame);
    await until("the socket is closed", () => rude.closings.length > 0);
    expect(rude.closings[0]).toBe(closeCodes.malformed.code);
    expect(other.provider.wsconnected).toBe(true);
  });
});

describe("the door", () => {
  test("a page of another site, and a client that names no page, get no socket", async () => {
    const cookie = await cookieOf("member");
    for (const origin of ["http://evil.example", null, server.origin.replace("127.0.0.1", "localhost")]) {
      expect(await knock(server.plan.room, { cookie, origin }), String(origin)).toBe(403);
    }
  });

  test("an unknown address gets no socket", async () => {
    for (const path of ["/", "/sync/", "/sync/plan:nonsense:x", "/sync/plan:%E0%A4%A:x", "/other"]) {
      expect(await handshake(`${server.origin.replace("http", "ws")}${path}`, { origin: server.origin }), path).toBe(
        404,
      );
    }
  });

  test("who is not signed in, not of the group, or without a say over plans is told by the close code", async () => {
    const other = await server.createPlan(server.programme.otherGroupId);
    expect(await knock(server.plan.room, {})).toBe(closeCodes.signedOut.code);
    expect(await knock(server.plan.room, { cookie: "zaedno=nonsense" })).toBe(closeCodes.signedOut.code);
    expect(await knock(other.room, { cookie: await cookieOf("member") })).toBe(closeCodes.removed.code);
    for (const role of ["coordinator", "admin", "official"] as const) {
      expect(await knock(server.plan.room, { cookie: await cookieOf(role) }), role).toBe(closeCodes.removed.code);
    }
  });

  test("a page that has missed a change of its person or of what they may do is sent to ask anew", async () => {
    const { memberId } = server.programme.mentor;
    const [mentor, member] = [await cookieOf("mentor"), await cookieOf("member")];
    const knocks: Knock[] = [
      { cookie: mentor, params: { member: memberId, access: "write" } },
      { cookie: member, params: { member: memberId, access: "write" } },
    ];
    for (const how of knocks) expect(await knock(server.plan.room, how)).toBe(closeCodes.accessChanged.code);
    const params = { member: memberId, access: "read" };
    const client = openLiveClient(server, server.plan.room, { cookie: mentor, params });
    open.push(client);
    await until("a page that is right gets in", () => client.provider.synced);
  });

  test("an old epoch and an old page are told apart", async () => {
    const cookie = await cookieOf("member");
    expect(await knock(`plan:${server.plan.id}:former`, { cookie })).toBe(closeCodes.epochChanged.code);
    expect(await knock(server.plan.room, { cookie, params: { schema: "1" } })).toBe(closeCodes.schemaOld.code);
  });
});

describe("access that changes while somebody is connected", () => {
  test("a removed member is out within two seconds", async () => {
    const { database, programme } = server;
    const seat = required(await createSeat(database.sql, { groupId: programme.groupId, nickname: "Роско" }));
    const client = await enterAs(await server.signIn(seat.accountId));
    expect(await removeMember(database.sql, programme.facilitator.memberId, seat.memberId)).toEqual({ ok: true });
    await until("the socket is closed", () => client.closings.length > 0, 2_000);
    expect(client.closings[0]).toBe(closeCodes.removed.code);
  });

  test("whoever was removed while away is told so; a page of another seat is only signed out", async () => {
    const { database, programme } = server;
    const seat = required(await createSeat(database.sql, { groupId: programme.groupId, nickname: "Тошко" }));
    const cookie = await server.signIn(seat.accountId);
    expect(await removeMember(database.sql, programme.facilitator.memberId, seat.memberId)).toEqual({ ok: true });
    for (const params of [{}, { member: seat.memberId, access: "write" }])
      expect(await knock(server.plan.room, { cookie, params })).toBe(closeCodes.removed.code);
    const params = { member: programme.member.memberId, access: "write" };
    expect(await knock(server.plan.room, { cookie, params })).toBe(closeCodes.signedOut.code);
  });

  test("a changed role closes the socket, and a request of this server does so at once", async () => {
    const { database, programme } = server;
    const post = { role: "member", groupId: programme.groupId } as const;
    const account = { email: "sevda@example.org", password: testPassword, nickname: "Севда" };
    const person = required(await createStaff(database.sql, { ...account, post }));
    const client = await enterAs(await server.signIn(person.accountId));
    await changeRole(database.sql, programme.facilitator.memberId, person.memberId, "mentor");
    server.application.rooms.watch.changed();
    await until("the socket is closed", () => client.closings.length > 0, 500);
    expect(client.closings[0]).toBe(closeCodes.accessChanged.code);
  });

  test("a session that was ended takes its sockets with it", async () => {
    const { database, programme } = server;
    const client = await enter("facilitator");
    await database.sql`delete from session where account_id = ${programme.facilitator.accountId}`;
    await until("the socket is closed", () => client.closings.length > 0, 2_000);
    expect(client.closings[0]).toBe(closeCodes.signedOut.code);
  });
});

describe("a modified client whose items stand where no honest one could put them", () => {
  test("is sent away, and the others go on from the server's copy under a new epoch", async () => {
    const plan = await server.createPlan(server.programme.groupId);
    const [attacker, other] = [await enter("member", plan.room), await enter("facilitator", plan.room)];
    const step = addStep(other.doc, actor("facilitator"), { title: "Остава", column: "todo" });
    addList(attacker.doc);
    await until("both are stored", async () => (await rowsOf(plan.room)) === 3);
    attacker.provider.ws?.send(encodeUpdate(badNeighbours(attacker.doc)));
    await until("both are closed", () => attacker.closings.length > 0 && other.closings.length > 0);
    expect(attacker.closings[0]).toBe(closeCodes.malformed.code);
    expect(other.closings[0]).toBe(closeCodes.epochChanged.code);
    const now = await server.application.rooms.plans.read(plan.id);
    expect(now.room).not.toBe(plan.room);
    expect(now.plan.steps.map(({ id }) => id)).toEqual([step]);
    const again = await enter("facilitator", now.room);
    addStep(again.doc, actor("facilitator"), { title: "И още", column: "todo" });
    await until("the new room is written to", async () => (await rowsOf(now.room)) === 2);
  });
});

type RoleKey = "member" | "facilitator" | "mentor" | "coordinator" | "admin" | "official";

const cookieOf = (role: RoleKey): Promise<string> => server.signIn(server.programme[role].accountId);

async function enter(role: RoleKey, room: string = server.plan.room): Promise<LiveClient> {
  return await enterAs(await cookieOf(role), room);
}

async function enterAs(cookie: string, room: string = server.plan.room): Promise<LiveClient> {
  const client = openLiveClient(server, room, { cookie });
  open.push(client);
  await until("the client is in sync", () => client.provider.synced);
  return client;
}

/** The close code, or the HTTP status when there was no socket at all. */
function knock(room: string, { params = {}, ...how }: Knock): Promise<number> {
  const url = `${server.origin.replace("http", "ws")}/sync/${room}?${new URLSearchParams(params)}`;
  return handshake(url, { origin: server.origin, ...how });
}

function handshake(url: string, { cookie, origin }: Knock): Promise<number> {
  const headers = { ...(cookie ? { Cookie: cookie } : {}), ...(origin ? { Origin: origin } : {}) };
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.on("close", (code) => resolve(code));
    socket.on("error", reject);
  });
}

function actor(role: RoleKey) {
  const memberId: MemberId = server.programme[role].memberId;
  return { memberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };
}

function someChange(): Uint8Array {
  const doc = new Y.Doc();
  addStep(doc, actor("mentor"), { title: "Чужда стъпка", column: "todo" });
  return Y.encodeStateAsUpdate(doc);
}

const titleIn = ({ doc }: LiveClient, id: StepId) => readPlan(doc).steps.find((step) => step.id === id)?.title;

function entry({ doc }: LiveClient, id: StepId): Y.Map<unknown> | null {
  const map = doc.getMap("steps").get(id);
  return map instanceof Y.Map ? map : null;
}

function messages({ ownMessages }: LiveClient) {
  return ownMessages.map((frame) => decodeServerMessage(frame));
}

const reasons = (client: LiveClient) =>
  messages(client).flatMap((message) => (message?.kind === "refused" ? [message.refusal.reason] : []));

const events = (client: LiveClient) =>
  messages(client).flatMap((message) => (message?.kind === "event" ? [message.event] : []));

async function rowsOf(room: string): Promise<number> {
  const [row] = await server.database.sql<{ count: number }[]>`
    select count(*)::int as count from document_update where name = ${room}`;
  return row?.count ?? 0;
}
