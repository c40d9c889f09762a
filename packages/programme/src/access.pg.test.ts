import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accessState, accessVersions, changeRole, removeMember } from "./access.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createGroup } from "./groups.ts";
import type { GroupId, SessionHandle } from "./ids.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin, joinGroup } from "./joining.ts";
import { membershipOf } from "./people.ts";
import { approveSeat, pendingSeats, refuseSeat } from "./seats.ts";
import { createSeat } from "./staff.ts";
import {
  alsoIn,
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

const forbidden = { ok: false, reason: "forbidden" };

let database: TestDatabase;
let people: TestProgramme;
let auth: Auth;
let groupId: GroupId;
let facilitator: TestPerson;
let seat: TestPerson;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
  auth = createAuth(database.sql);
});
afterAll(() => database.drop());

beforeEach(async () => {
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Светла улица" });
  facilitator = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
  seat = required(await createSeat(database.sql, { groupId, nickname: "Вили", symbol: "apple" }));
});

const statusOf = async (person: TestPerson) => (await membershipOf(database.sql, person.memberId))?.status;

describe("seats that wait", () => {
  async function ask(nickname: string): Promise<TestPerson & { token: string }> {
    const now = new Date();
    const opening = { groupId, hours: 8, maxSeats: 8 };
    const { code } = required(await openJoinCode(database.sql, testSecrets, facilitator.memberId, opening, now));
    const offer = await findJoin(database.sql, testSecrets, { digits: code.digits }, now);
    if (offer === null) throw new Error("No offer");
    const { session, member } = required(
      await joinGroup(database.sql, auth, offer, { nickname, symbol: "bell", deviceLabel: "Chrome · Android" }),
    );
    const view = await auth.validate(session.token);
    if (view === null) throw new Error("No session");
    return { memberId: member.memberId, accountId: view.accountId, token: session.token };
  }

  test("[P29] who manages the seats sees who waits, nobody else does", async () => {
    const waiting = await ask("Боби");
    for (const by of [facilitator, people.coordinator, people.admin]) {
      expect(await pendingSeats(database.sql, by.memberId, [groupId, people.groupId])).toMatchObject([
        { memberId: waiting.memberId, nickname: "Боби", status: "pending", group: { id: groupId } },
      ]);
    }
    for (const by of [seat, waiting, people.facilitator, people.mentor, people.official]) {
      expect(await pendingSeats(database.sql, by.memberId, [groupId])).toEqual([]);
    }
  });

  test("[P29] [P31] approval makes the seat active and asks for a new token", async () => {
    const waiting = await ask("Боби");
    expect(await accessVersions(database.sql, [waiting.memberId])).toEqual(new Map());
    expect(await approveSeat(database.sql, facilitator.memberId, waiting.memberId)).toEqual({ ok: true });
    expect(await statusOf(waiting)).toBe("active");
    expect(await accessVersions(database.sql, [waiting.memberId])).toEqual(new Map([[waiting.memberId, 2]]));
    expect(await auth.validate(waiting.token)).toMatchObject({ rotationDue: true });
  });

  test("[P29] a refusal ends the session; the second answer finds nothing", async () => {
    const waiting = await ask("Боби");
    expect(await refuseSeat(database.sql, facilitator.memberId, waiting.memberId)).toEqual({ ok: true });
    expect(await auth.validate(waiting.token)).toBeNull();
    const late = { ok: false, reason: "not_pending" };
    expect(await approveSeat(database.sql, facilitator.memberId, waiting.memberId)).toEqual(late);
    expect(await refuseSeat(database.sql, facilitator.memberId, waiting.memberId)).toEqual(late);
  });

  test("[P29] of a yes and a no at the same moment one counts", async () => {
    const waiting = await ask("Боби");
    const answers = await Promise.all([
      approveSeat(database.sql, facilitator.memberId, waiting.memberId),
      refuseSeat(database.sql, people.coordinator.memberId, waiting.memberId),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("[P29] nobody approves themselves", async () => {
    const waiting = await ask("Боби");
    expect(await approveSeat(database.sql, waiting.memberId, waiting.memberId)).toEqual(forbidden);
    expect(await approveSeat(database.sql, seat.memberId, waiting.memberId)).toEqual(forbidden);
    expect(await statusOf(waiting)).toBe("pending");
  });
});

describe("removal", () => {
  test("[P30] a removed person is out everywhere at once", async () => {
    const { token } = await auth.createSession(seat.accountId, "");
    expect(await removeMember(database.sql, facilitator.memberId, seat.memberId)).toEqual({ ok: true });
    expect(await auth.validate(token)).toBeNull();
    expect(await accessVersions(database.sql, [seat.memberId])).toEqual(new Map());
    expect(await removeMember(database.sql, facilitator.memberId, seat.memberId)).toEqual({
      ok: false,
      reason: "not_active",
    });
  });

  test("[P30] who has another place stays signed in, with a new token", async () => {
    await alsoIn(database.sql, seat, "Вили", { role: "member", groupId: people.otherGroupId });
    const { token } = await auth.createSession(seat.accountId, "");
    required(await removeMember(database.sql, facilitator.memberId, seat.memberId));
    expect(await auth.validate(token)).toMatchObject({ rotationDue: true });
  });

  test("[P30] members, mentors, officials and staff of elsewhere remove nobody, nor does who was removed", async () => {
    for (const by of [seat, people.mentor, people.official, people.facilitator, people.member]) {
      expect(await removeMember(database.sql, by.memberId, seat.memberId)).toEqual(forbidden);
    }
    required(await removeMember(database.sql, people.coordinator.memberId, facilitator.memberId));
    expect(await removeMember(database.sql, facilitator.memberId, seat.memberId)).toEqual(forbidden);
    expect(await statusOf(seat)).toBe("active");
  });

  test("[P30] a facilitator does not remove another one, and staff above groups are not removed here", async () => {
    const other = await createTestStaff(database.sql, "Гери", { role: "facilitator", groupId });
    expect(await removeMember(database.sql, facilitator.memberId, other.memberId)).toEqual(forbidden);
    expect(await removeMember(database.sql, facilitator.memberId, people.coordinator.memberId)).toEqual(forbidden);
  });
});

describe("change of role", () => {
  test("[P31] raises the access version and asks for new tokens in the same moment", async () => {
    const { token } = await auth.createSession(seat.accountId, "");
    expect(await changeRole(database.sql, facilitator.memberId, seat.memberId, "mentor")).toEqual({ ok: true });
    expect(await membershipOf(database.sql, seat.memberId)).toMatchObject({ role: "mentor", accessVersion: 2 });
    expect(await auth.validate(token)).toMatchObject({ rotationDue: true });
  });

  test("[P31] to the role somebody has already changes nothing", async () => {
    const { token } = await auth.createSession(seat.accountId, "");
    expect(await changeRole(database.sql, facilitator.memberId, seat.memberId, "member")).toEqual({ ok: true });
    expect(await auth.validate(token)).toMatchObject({ rotationDue: false });
  });

  test("[P31] nobody raises themselves, and a facilitator makes no facilitators", async () => {
    expect(await changeRole(database.sql, seat.memberId, seat.memberId, "facilitator")).toEqual(forbidden);
    expect(await changeRole(database.sql, facilitator.memberId, seat.memberId, "facilitator")).toEqual(forbidden);
    expect(await changeRole(database.sql, people.coordinator.memberId, seat.memberId, "facilitator")).toEqual({
      ok: true,
    });
  });

  test("[P31] a mentor who shares a sign with a member cannot become one", async () => {
    const memberId = await alsoIn(database.sql, people.mentor, "Огнян", { role: "mentor", groupId });
    await database.sql`update member set symbol = 'apple' where id = ${memberId}`;
    expect(await changeRole(database.sql, facilitator.memberId, memberId, "member")).toEqual({
      ok: false,
      reason: "symbol_taken",
    });
  });

  test("[P31] of two mentors with one sign who become members at the same moment, one does", async () => {
    const twins = await Promise.all(
      ["Мила", "Ралица"].map(
        async (nickname) => await createTestStaff(database.sql, nickname, { role: "mentor", groupId }),
      ),
    );
    await database.sql`update member set symbol = 'star' where id = any(${twins.map(({ memberId }) => memberId)})`;
    const changes = await Promise.all(
      twins.map(({ memberId }) => changeRole(database.sql, facilitator.memberId, memberId, "member")),
    );
    expect(changes).toContainEqual({ ok: true });
    expect(changes).toContainEqual({ ok: false, reason: "symbol_taken" });
  });

  test("[P31] a removed person gets no role", async () => {
    required(await removeMember(database.sql, facilitator.memberId, seat.memberId));
    expect(await changeRole(database.sql, facilitator.memberId, seat.memberId, "mentor")).toEqual({
      ok: false,
      reason: "not_active",
    });
  });
});

test("[P32] one query tells what open sockets have to know", async () => {
  const now = new Date();
  const kept = await auth.validate((await auth.createSession(facilitator.accountId, "")).token);
  const ended = await auth.validate((await auth.createSession(seat.accountId, "")).token);
  if (kept === null || ended === null) throw new Error("No session");
  required(await removeMember(database.sql, facilitator.memberId, seat.memberId));
  const state = await accessState(
    database.sql,
    {
      memberIds: [seat.memberId, facilitator.memberId],
      sessionIds: [kept.id, ended.id, "ses_unknown" as SessionHandle],
    },
    now,
  );
  expect(state.versions).toEqual(
    new Map([
      [seat.memberId, { version: 2, status: "removed" }],
      [facilitator.memberId, { version: 1, status: "active" }],
    ]),
  );
  expect(state.liveSessions).toEqual(new Set([kept.id]));
  const expired = await accessState(database.sql, { memberIds: [], sessionIds: [kept.id] }, kept.expiresAt);
  expect(expired.liveSessions.size).toBe(0);
});
