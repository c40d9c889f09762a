import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createAuth } from "./auth.ts";
import { signIn } from "./sign-in.ts";
import { SignInLimiter } from "./sign-in-limiter.ts";
import { createStaff } from "./staff.ts";
import { createTestProgramme, freshDatabase, required, type TestDatabase, testPassword } from "./testing/index.ts";

let database: TestDatabase;
let limiter: SignInLimiter;

beforeAll(async () => {
  database = await freshDatabase();
  const { groupId } = await createTestProgramme(database.sql);
  required(
    await createStaff(database.sql, {
      email: "Vlado@Example.org",
      password: testPassword,
      nickname: "Владо 2",
      post: { role: "facilitator", groupId },
    }),
  );
});
afterAll(() => database.drop());
beforeEach(() => {
  limiter = new SignInLimiter();
});
afterEach(() => {
  vi.useRealTimers();
});

const trySignIn = (password: string, browserId = "browser", email = "vlado@example.org") =>
  signIn(
    database.sql,
    createAuth(database.sql),
    { email, password, deviceLabel: "Firefox · Windows", browserId },
    limiter,
  );

test("[P7] the right password gives a staff session, however the e-mail is spelled", async () => {
  const result = required(await trySignIn(testPassword, "browser", " VLADO@example.ORG "));
  expect(await createAuth(database.sql).validate(result.session.token)).toMatchObject({
    accountId: result.accountId,
    kind: "staff",
  });
});

test("[P6] a wrong password, an unknown e-mail and nonsense answer alike", async () => {
  const wrong = { ok: false, reason: "wrong" };
  expect(await trySignIn("нещо друго изобщо")).toEqual(wrong);
  expect(await trySignIn(testPassword, "browser", "nobody@example.org")).toEqual(wrong);
  expect(await trySignIn(testPassword, "browser", "' or 1=1 --")).toEqual(wrong);
  expect(await trySignIn("", "browser", "")).toEqual(wrong);
});

test("[P7] the eleventh wrong try of a browser waits, the right password included; another browser does not", async () => {
  for (let time = 0; time < 10; time += 1)
    expect(await trySignIn("нещо друго изобщо")).toMatchObject({ reason: "wrong" });
  const refused = await trySignIn(testPassword);
  expect(refused).toMatchObject({ ok: false, reason: "slow_down" });
  expect(await trySignIn(testPassword, "another browser")).toMatchObject({ ok: true });
});

test("[P7] tries at the same moment are all counted", async () => {
  const results = await Promise.all(Array.from({ length: 14 }, () => trySignIn("нещо друго изобщо")));
  expect(results.filter((result) => !result.ok && result.reason === "slow_down")).toHaveLength(4);
});

test("[P7] a right password clears the count", async () => {
  for (let time = 0; time < 9; time += 1) await trySignIn("нещо друго изобщо");
  expect(await trySignIn(testPassword)).toMatchObject({ ok: true });
  expect(await trySignIn("нещо друго изобщо")).toMatchObject({ reason: "wrong" });
});

test("[P7] guessing from a hundred browsers is slowed by the e-mail, and a quarter of an hour later it is open again", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const attempt = (browserId: string) => limiter.waitBefore({ email: "vlado@example.org", browserId });
  for (let browser = 0; browser < 100; browser += 1) expect(await attempt(`browser ${browser}`)).toBe(0);
  expect(await attempt("one more")).toBeGreaterThan(0);
  vi.advanceTimersByTime(15 * 60_000);
  expect(await attempt("one more")).toBe(0);
});
