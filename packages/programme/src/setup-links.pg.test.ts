import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Auth, createAuth } from "./auth.ts";
import { createProgramme } from "./groups.ts";
import { membershipsOf } from "./people.ts";
import { completeSetup, createSetupLink, findSetup, hasAdministrator, type SetupForm } from "./setup-links.ts";
import { createStaff } from "./staff.ts";
import { freshDatabase, required, type TestDatabase, testPassword } from "./testing/index.ts";

let database: TestDatabase | null = null;
let now: Date;
let auth: Auth;

const sql = () => {
  if (database === null) throw new Error("No database");
  return database.sql;
};

// Each test has an installation of its own: nobody administers it yet.
beforeEach(async () => {
  await database?.drop();
  database = await freshDatabase();
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(sql(), { now: () => now });
});
afterAll(() => database?.drop());

const form = (more: Partial<SetupForm> = {}): SetupForm => ({
  programme: { name: "Заедно на местно ниво", nameEn: "Together locally" },
  email: "yoana@example.org",
  password: testPassword,
  nickname: "Йоана",
  symbol: "sun",
  deviceLabel: "Firefox · Linux",
  ...more,
});

const link = async (madeBy: "start" | "command" = "start") => (await createSetupLink(sql(), madeBy, now)).token;
const complete = (token: string, more: Partial<SetupForm> = {}) => completeSetup(sql(), auth, token, form(more));
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
const count = async (table: string) => (await sql()`select 1 from ${sql()(table)}`).count;

describe("the link of the first administrator", () => {
  test("[P42] makes a programme and its administrator, who is signed in", async () => {
    expect(await hasAdministrator(sql())).toBe(false);
    const token = await link();
    expect(await findSetup(sql(), token, now)).toEqual({ programmes: [] });
    const { session, programmeId } = required(await complete(token));
    const signedIn = await auth.validate(session.token);
    expect(signedIn?.kind).toBe("staff");
    expect(signedIn && (await membershipsOf(sql(), signedIn.accountId))).toMatchObject([
      { role: "admin", nickname: "Йоана", symbol: "sun", programme: { id: programmeId } },
    ]);
    const [programme] = await sql()`select name, name_en, fictional from programme`;
    expect(programme).toEqual({ name: "Заедно на местно ниво", name_en: "Together locally", fictional: false });
    expect(await hasAdministrator(sql())).toBe(true);
  });

  test("[P42] works once, for a day, and looking does not use it", async () => {
    const late = await link("command");
    const token = await link();
    await findSetup(sql(), token, now);
    required(await complete(token));
    expect(await findSetup(sql(), token, now)).toBeNull();
    expect(await complete(token, { email: "second@example.org" })).toEqual({ ok: false, reason: "closed" });
    later(24);
    expect(await findSetup(sql(), late, now)).toBeNull();
    expect(await complete(late, { email: "second@example.org" })).toEqual({ ok: false, reason: "closed" });
    expect(await findSetup(sql(), "AAAAAAAAAAAAAAAAAAAAAA", now)).toBeNull();
    expect(await findSetup(sql(), "' or 1=1 --", now)).toBeNull();
  });

  test("[P42] the next start replaces it, and an administrator made elsewhere ends it", async () => {
    const former = await link();
    const token = await link();
    expect(await findSetup(sql(), former, now)).toBeNull();
    const programmeId = await createProgramme(sql(), { name: "Друга" });
    const post = { role: "admin", programmeId } as const;
    required(await createStaff(sql(), { email: "a@example.org", password: testPassword, nickname: "А", post }));
    expect(await findSetup(sql(), token, now)).toBeNull();
    expect(await complete(token)).toEqual({ ok: false, reason: "closed" });
  });

  test("[P42] invented administrators do not count", async () => {
    const programmeId = await createProgramme(sql(), { name: "ДЕМО", fictional: true });
    const post = { role: "admin", programmeId } as const;
    required(await createStaff(sql(), { email: "a@demo.example", password: testPassword, nickname: "А", post }));
    expect(await hasAdministrator(sql())).toBe(false);
    expect(await findSetup(sql(), await link(), now)).toEqual({ programmes: [] });
    expect(await complete(await link(), { programme: { id: programmeId } })).toMatchObject({
      reason: "programme_invalid",
    });
  });

  test("[P42] the command line adds an administrator to a programme that is there", async () => {
    const { programmeId } = required(await complete(await link()));
    const token = await link("command");
    expect(await findSetup(sql(), token, now)).toEqual({
      programmes: [{ id: programmeId, name: "Заедно на местно ниво", nameEn: "Together locally" }],
    });
    required(await complete(token, { programme: { id: programmeId }, email: "second@example.org", nickname: "Боян" }));
    expect(await count("programme")).toBe(1);
    expect(await count("member")).toBe(2);
  });
});

describe("a setup that is refused", () => {
  test("[P43] of ten who use the link at once exactly one becomes the administrator", async () => {
    const token = await link();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) => complete(token, { email: `admin${at}@example.org` })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok && one.reason === "closed")).toHaveLength(9);
    expect([await count("programme"), await count("account"), await count("member")]).toEqual([1, 1, 1]);
  });

  test("[P43] leaves nothing behind and the link as it was", async () => {
    const token = await link();
    const wrong: [Partial<SetupForm>, string][] = [
      [{ programme: { name: " \u200b ", nameEn: "" } }, "programme_invalid"],
      [{ email: "yoana" }, "email_invalid"],
      [{ password: "кратка" }, "password_short"],
      [{ password: "password1234" }, "password_common"],
      [{ nickname: "\u0000" }, "nickname_invalid"],
    ];
    for (const [more, reason] of wrong) expect(await complete(token, more)).toEqual({ ok: false, reason });
    expect([await count("programme"), await count("account"), await count("session")]).toEqual([0, 0, 0]);
    required(await complete(token));
  });

  test("[P45] an e-mail that has an account needs that account's password", async () => {
    const { programmeId } = required(await complete(await link()));
    const token = await link("command");
    const same = { programme: { name: "Втора програма", nameEn: "" }, email: "Yoana@example.org" };
    expect(await complete(token, { ...same, password: "друга дълга парола" })).toMatchObject({
      reason: "password_wrong",
    });
    expect(await complete(token, { ...same, programme: { id: programmeId } })).toMatchObject({
      reason: "already_seated",
    });
    required(await complete(token, same));
    expect(await count("account")).toBe(1);
  });

  test("[P42] names are cleaned: nothing invisible, nothing that the database refuses", async () => {
    required(await complete(await link(), { programme: { name: " За\u0000едно\u202e  тук ", nameEn: "" } }));
    const [programme] = await sql()`select name, name_en from programme`;
    expect(programme).toEqual({ name: "Заедно тук", name_en: null });
  });
});
