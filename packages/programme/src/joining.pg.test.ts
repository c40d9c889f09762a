import type { MemberId } from "@zaedno/plan";
import { personSymbols } from "@zaedno/plan";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { removeMember } from "./access.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { closeJoinCode, type JoinCode, openJoinCode } from "./join-codes.ts";
import { findJoin, type JoinKey, type JoinOffer, joinGroup } from "./joining.ts";
import { membershipsOf } from "./people.ts";
import {
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

const hour = 3_600_000;

let database: TestDatabase;
let people: TestProgramme;
let now: Date;
let auth: Auth;
let groupId: GroupId;
let facilitator: MemberId;
let code: JoinCode;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());

// Each test has a group of its own, with a facilitator (who carries the first sign) and an open code for five.
beforeEach(async () => {
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(database.sql, { now: () => now });
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Първа работа" });
  facilitator = (await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId })).memberId;
  code = await open();
});

const open = async (maxSeats = 5) =>
  required(await openJoinCode(database.sql, testSecrets, facilitator, { groupId, hours: 8, maxSeats }, now)).code;

const find = (key: JoinKey) => findJoin(database.sql, testSecrets, key, now);

const offered = async (key: JoinKey = { token: code.token }): Promise<JoinOffer> => {
  const offer = await find(key);
  if (offer === null) throw new Error("No offer");
  return offer;
};

const join = (
  offer: JoinOffer,
  nickname: string,
  symbol: string,
  present?: Parameters<typeof joinGroup>[3]["present"],
) =>
  joinGroup(database.sql, auth, offer, {
    nickname,
    symbol,
    deviceLabel: "Chrome · Android",
    ...(present && { present }),
  });

describe("the offer", () => {
  test("[P19] the token shows the group, the region, and that nobody has to approve", async () => {
    expect(await offered()).toMatchObject({
      via: "token",
      group: { id: groupId, name: "Първа работа" },
      region: { id: people.regionId, name: "Пловдив" },
      takenSymbols: ["sun"],
      seatsLeft: 5,
      needsApproval: false,
    });
  });

  test("[P19] typed digits need approval and name nobody; spaces and dashes do not matter", async () => {
    const typed = `${code.digits.slice(0, 4)} ${code.digits.slice(4, 6)}-${code.digits.slice(6)}`;
    expect(await offered({ digits: typed })).toMatchObject({ via: "digits", needsApproval: true, seats: [] });
  });

  test.each([
    [{ token: "" }],
    [{ token: "A".repeat(22) }],
    [{ token: "' or 1=1 --           " }],
    [{ digits: "" }],
    [{ digits: "1234567" }],
    [{ digits: "123456789" }],
    [{ digits: "абвгдежз" }],
  ])("[P18] %j opens nothing", async (key) => {
    expect(await find(key)).toBeNull();
  });

  test("[P18] a code opens nothing before its time, at its end, and once it is closed", async () => {
    const opened = now;
    now = new Date(opened.getTime() - 1);
    expect(await find({ token: code.token })).toBeNull();
    now = new Date(opened.getTime() + 8 * hour - 1);
    expect(await find({ digits: code.digits })).not.toBeNull();
    now = new Date(opened.getTime() + 8 * hour);
    expect(await find({ token: code.token })).toBeNull();
    expect(await find({ digits: code.digits })).toBeNull();
    now = opened;
    await closeJoinCode(database.sql, facilitator, groupId, now);
    expect(await find({ token: code.token })).toBeNull();
  });

  test("[P18] an offer found before the code was closed is worth nothing after", async () => {
    const offer = await offered();
    await closeJoinCode(database.sql, facilitator, groupId, now);
    expect(await join(offer, "Ема", "bell")).toEqual({ ok: false, reason: "closed" });
  });
});

describe("taking a seat", () => {
  test("[P19] by token the seat is active at once, by digits it waits", async () => {
    const byToken = required(await join(await offered(), "Ема", "key-round"));
    expect(byToken.member).toMatchObject({ nickname: "Ема", symbol: "key-round", role: "member", status: "active" });
    const byDigits = required(await join(await offered({ digits: code.digits }), "Стефо", "hammer"));
    expect(byDigits.member.status).toBe("pending");
  });

  test("[P21] the colour follows from the sign", async () => {
    const joined = required(await join(await offered(), "Ема", "leaf"));
    expect(personSymbols.indexOf("leaf") % 4).toBe(1);
    expect(joined.member.colour).toBe("b");
  });

  test("[P20] a nickname is taken for whoever writes it differently, and free in another group", async () => {
    required(await join(await offered(), "Ема", "bell"));
    for (const twin of ["ема", " Е м а ", "Eмa"]) {
      expect(await join(await offered(), twin, "star")).toEqual({ ok: false, reason: "nickname_taken" });
    }
    expect(await join(await offered(), "\u200b", "star")).toEqual({ ok: false, reason: "nickname_invalid" });
    groupId = people.otherGroupId;
    facilitator = people.admin.memberId;
    code = await open();
    expect(await join(await offered(), "Ема", "bell")).toMatchObject({ ok: true });
  });

  test("[P21] a taken sign is refused with all that are taken; one that does not exist is refused too", async () => {
    required(await join(await offered(), "Ема", "bell"));
    expect(await join(await offered(), "Рени", "bell")).toEqual({
      ok: false,
      reason: "symbol_taken",
      taken: ["sun", "bell"],
    });
    expect(await join(await offered(), "Рени", "skull")).toEqual({ ok: false, reason: "symbol_unknown" });
  });

  test("[P21] nickname, sign and seat of a removed person are free again", async () => {
    code = await open(1);
    const gone = required(await join(await offered(), "Ема", "bell"));
    expect(await join(await offered(), "Рени", "star")).toEqual({ ok: false, reason: "group_full" });
    required(await removeMember(database.sql, facilitator, gone.member.memberId));
    expect(await join(await offered(), "Ема", "bell")).toMatchObject({ ok: true });
  });

  test("[P22] of twenty who join at once, five get the five seats", async () => {
    const offer = await offered();
    const results = await Promise.all(
      personSymbols.slice(1, 21).map((symbol, at) => join(offer, `Човек ${at}`, symbol)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(5);
    expect(results.filter((result) => !result.ok && result.reason === "group_full")).toHaveLength(15);
    expect((await offered()).seatsLeft).toBe(0);
  });

  test("[P21] of ten who want the same sign or the same nickname at once, one gets it", async () => {
    const offer = await offered();
    const sameSign = await Promise.all(Array.from({ length: 10 }, (_, at) => join(offer, `Човек ${at}`, "bell")));
    expect(sameSign.filter((result) => result.ok)).toHaveLength(1);
    const sameName = await Promise.all(personSymbols.slice(3, 13).map((symbol) => join(offer, "Ема", symbol)));
    expect(sameName.filter((result) => result.ok)).toHaveLength(1);
  });

  test("[P18] who joins while the code is being closed waits for that, and is refused", async () => {
    const offer = await offered();
    let joining: ReturnType<typeof join> | undefined;
    await database.sql.begin(async (tx) => {
      await tx`update join_code set revoked_at = ${now} where id = ${code.id}`;
      joining = join(offer, "Ема", "bell");
      await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), { timeout: 10_000 });
    });
    expect(await joining).toEqual({ ok: false, reason: "closed" });
  });
});

async function waitingForLocks(): Promise<number> {
  const waiting = await database.sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return waiting.count;
}

describe("the session", () => {
  test("[P23] joining starts a guest session for a new account", async () => {
    const { session, member } = required(await join(await offered(), "Ема", "bell"));
    const view = await auth.validate(session.token);
    expect(view).toMatchObject({ kind: "guest", deviceLabel: "Chrome · Android" });
    const memberships = view && (await membershipsOf(database.sql, view.accountId));
    expect(memberships).toEqual([member]);
  });

  test("[P23] who is here already keeps the account and gets a new session; the one before is worth nothing", async () => {
    const first = required(await join(await offered(), "Ема", "bell"));
    const view = await auth.validate(first.session.token);
    if (view === null) throw new Error("no session");
    groupId = people.otherGroupId;
    facilitator = people.admin.memberId;
    code = await open(20);
    const second = required(await join(await offered(), "Ема Втора", "guitar", view));
    expect(await auth.validate(first.session.token)).toBeNull();
    const again = await auth.validate(second.session.token);
    expect(again?.accountId).toBe(view.accountId);
    expect(await membershipsOf(database.sql, view.accountId)).toHaveLength(2);
  });

  test("[P24] an account takes one place in a group, also when asked twice at once", async () => {
    const first = required(await join(await offered(), "Ема", "bell"));
    const view = await auth.validate(first.session.token);
    if (view === null) throw new Error("no session");
    expect(await join(await offered(), "Ема пак", "star", view)).toEqual({ ok: false, reason: "already_seated" });
    expect(await auth.validate(first.session.token)).not.toBeNull();
  });

  test("[P23] a refused join leaves no account and no session behind", async () => {
    required(await join(await offered(), "Ема", "bell"));
    const count = async () => (await database.sql`select 1 from account union all select 1 from session`).count;
    const before = await count();
    expect(await join(await offered(), "Ема", "star")).toMatchObject({ ok: false });
    expect(await count()).toBe(before);
  });
});
