import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Auth, createAuth } from "./auth.ts";
import { requireRotation } from "./sessions.ts";
import { createTestProgramme, freshDatabase, type TestDatabase, type TestProgramme } from "./testing/index.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let database: TestDatabase;
let people: TestProgramme;
let now: number;
let auth: Auth;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());

beforeEach(() => {
  now = Date.UTC(2027, 0, 15, 9);
  auth = createAuth(database.sql, { now: () => new Date(now) });
});

const guest = () => auth.createSession(people.member.accountId, "Chrome · Android");
const staff = () => auth.createSession(people.facilitator.accountId, "Firefox · Windows");

describe("tokens", () => {
  test("[P8] a token has 256 random bits, and the table does not hold it", async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, guest));
    for (const { token } of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(20);
    const rows = JSON.stringify(await database.sql`select * from session`);
    for (const { token } of tokens) expect(rows).not.toContain(token);
  });

  test("[P8] what the table holds opens nothing", async () => {
    await guest();
    const [row] = await database.sql<{ id: string; handle: string }[]>`select id, handle from session limit 1`;
    expect(await auth.validate(row?.id ?? "")).toBeNull();
    expect(await auth.validate(row?.handle ?? "")).toBeNull();
  });

  test("[P8] a session says whose it is and what the account chose", async () => {
    const { token } = await guest();
    expect(await auth.validate(token)).toMatchObject({
      accountId: people.member.accountId,
      kind: "guest",
      deviceLabel: "Chrome · Android",
      rotationDue: false,
      locale: null,
      theme: null,
    });
    expect(await auth.validate("A".repeat(43))).toBeNull();
  });
});

describe("lifetime", () => {
  test("[P9] a guest session lives on while it is used, and ends after thirty days without", async () => {
    const { token } = await guest();
    for (let visit = 0; visit < 4; visit += 1) {
      now += 29 * day;
      expect((await auth.validate(token))?.expiresAt.getTime()).toBe(now + 30 * day);
    }
    now += 30 * day;
    expect(await auth.validate(token)).toBeNull();
  });

  test("[P9] the given clock counts, not the machine's", async () => {
    now = Date.UTC(2001, 0, 1);
    const { token } = await guest();
    now += 29 * day;
    expect(await auth.validate(token)).not.toBeNull();
    now += 30 * day;
    expect(await auth.validate(token)).toBeNull();
  });

  test("[P10] a staff session ends after twelve hours without use", async () => {
    const { token } = await staff();
    expect((await auth.validate(token))?.expiresAt.getTime()).toBe(now + 12 * hour);
    now += 11 * hour;
    expect((await auth.validate(token))?.kind).toBe("staff");
    now += 12 * hour;
    expect(await auth.validate(token)).toBeNull();
  });

  test("[P10] a staff session ends after seven days, however much it is used", async () => {
    const { token } = await staff();
    const end = now + 7 * day;
    while (now + 11 * hour < end) {
      now += 11 * hour;
      expect(await auth.validate(token)).not.toBeNull();
    }
    now = end;
    expect(await auth.validate(token)).toBeNull();
  });

  test("[P13] the browser keeps the cookie as long as the session can live when it is used", async () => {
    expect((await guest()).expiresAt.getTime()).toBe(now + 400 * day);
    const { token, expiresAt } = await staff();
    expect(expiresAt.getTime()).toBe(now + 7 * day);
    await requireRotation(database.sql, people.facilitator.accountId);
    now += hour;
    expect((await auth.rotate(token))?.expiresAt).toEqual(expiresAt);
  });

  test("[P9] use within the same minute writes nothing", async () => {
    const { token } = await guest();
    now += 59_000;
    expect((await auth.validate(token))?.seenAt.getTime()).toBe(now - 59_000);
  });

  test("[P9] what has ended is cleared away, what lives stays", async () => {
    await auth.revokeAll(people.member.accountId);
    await auth.revokeAll(people.facilitator.accountId);
    const { token } = await guest();
    await staff();
    now += day;
    await auth.deleteExpired();
    expect(await database.sql`select 1 from session`).toHaveLength(1);
    expect(await auth.validate(token)).not.toBeNull();
  });
});

describe("rotation", () => {
  test("[P11] a new token is given once when it is due, and never otherwise", async () => {
    const { token } = await guest();
    expect(await auth.rotate(token)).toBeNull();
    await requireRotation(database.sql, people.member.accountId);
    expect((await auth.validate(token))?.rotationDue).toBe(true);
    const renewed = await auth.rotate(token);
    expect(renewed?.token).not.toBe(token);
    expect(await auth.validate(renewed?.token ?? "")).toMatchObject({ rotationDue: false });
    expect(await auth.rotate(renewed?.token ?? "")).toBeNull();
  });

  test("[P11] the former token works until a minute after the new one was seen", async () => {
    const { token } = await guest();
    await requireRotation(database.sql, people.member.accountId);
    const renewed = await auth.rotate(token);
    expect(await auth.validate(token)).toMatchObject({ rotationDue: false });
    now += minute - 1;
    await auth.validate(renewed?.token ?? "");
    now += minute - 1;
    expect(await auth.validate(token)).not.toBeNull();
    now += 1;
    expect(await auth.validate(token)).toBeNull();
    expect(await auth.validate(renewed?.token ?? "")).not.toBeNull();
  });

  test("[P11] of parallel requests one gets the new token, and all go through", async () => {
    const { token } = await guest();
    await requireRotation(database.sql, people.member.accountId);
    const answers = await Promise.all(Array.from({ length: 12 }, () => auth.rotate(token)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await auth.validate(token)).not.toBeNull();
  });

  test("[P11] a request under way while the token changes goes through", async () => {
    const { token } = await guest();
    await requireRotation(database.sql, people.member.accountId);
    let changed: ReturnType<Auth["rotate"]> | undefined;
    // The library asks by `unsafe` for the row whose id ours has just found.
    const slow = new Proxy(database.sql, {
      get: (sql, name) =>
        name !== "unsafe"
          ? Reflect.get(sql, name)
          : async (query: string, values: string[]) => {
              changed ??= auth.rotate(token);
              await changed;
              return await sql.unsafe(query, values);
            },
    });
    const underWay = createAuth(slow, { now: () => new Date(now) });
    expect(await underWay.validate(token)).toMatchObject({ accountId: people.member.accountId });
    expect(await changed).not.toBeNull();
  });

  test("[P11] when the answer with the new token was lost, it is given again, and the lost one is worthless", async () => {
    const { token } = await guest();
    await requireRotation(database.sql, people.member.accountId);
    const lost = await auth.rotate(token);
    now += 3 * hour;
    expect((await auth.validate(token))?.rotationDue).toBe(true);
    const again = await auth.rotate(token);
    expect(await auth.validate(lost?.token ?? "")).toBeNull();
    expect(await auth.validate(again?.token ?? "")).not.toBeNull();
  });

  test("[P11] the session keeps its name and its end, whatever its token", async () => {
    const { token } = await guest();
    const before = await auth.validate(token);
    await requireRotation(database.sql, people.member.accountId);
    const renewed = await auth.rotate(token);
    expect(await auth.validate(renewed?.token ?? "")).toMatchObject({ id: before?.id, expiresAt: before?.expiresAt });
  });
});

describe("list and revocation", () => {
  test("[P12] an account sees its living sessions, the last used first", async () => {
    await auth.revokeAll(people.facilitator.accountId);
    await staff();
    now += 11 * hour;
    const { token } = await staff();
    now += minute;
    await auth.validate(token);
    expect(await auth.list(people.facilitator.accountId)).toHaveLength(2);
    now += hour;
    expect((await auth.list(people.facilitator.accountId)).map(({ seenAt }) => seenAt.getTime())).toEqual([now - hour]);
  });

  test("[P12] a revoked session opens nothing, at once; others stay", async () => {
    const [lost, kept] = [await guest(), await guest()];
    const lostView = await auth.validate(lost.token);
    if (lostView === null) throw new Error("no session");
    expect(await auth.revoke(people.facilitator.accountId, lostView.id)).toBe(false);
    expect(await auth.validate(lost.token)).not.toBeNull();
    expect(await auth.revoke(people.member.accountId, lostView.id)).toBe(true);
    expect(await auth.validate(lost.token)).toBeNull();
    expect(await auth.validate(kept.token)).not.toBeNull();
  });

  test("[P12] all others can be ended from one", async () => {
    const mine = await guest();
    const other = await guest();
    const mineView = await auth.validate(mine.token);
    await auth.revokeAll(people.member.accountId, mineView?.id);
    expect(await auth.validate(other.token)).toBeNull();
    expect(await auth.validate(mine.token)).not.toBeNull();
    await auth.revokeAll(people.member.accountId);
    expect(await auth.validate(mine.token)).toBeNull();
  });

  test("[P12] revoking ends the former token too", async () => {
    const { token } = await guest();
    await requireRotation(database.sql, people.member.accountId);
    const renewed = await auth.rotate(token);
    await auth.revokeAll(people.member.accountId);
    expect(await auth.validate(token)).toBeNull();
    expect(await auth.validate(renewed?.token ?? "")).toBeNull();
  });
});
