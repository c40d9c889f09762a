import { expect, test } from "vitest";
import { hashPassword, passwordFault, verifyPassword } from "./passwords.ts";

test.each([
  ["къса парола"], // eleven characters
  ["12345678901"],
  [""],
])("[P5] %j is too short", (password) => {
  expect(passwordFault(password)).toBe("password_short");
});

test.each([
  ["123456789012"],
  ["PasswordPassword"],
  ["паролапарола"],
  ["aaaaaaaaaaaaaaaa"],
  ["ababababababab"],
  ["qwertyuiop123"],
])("[P5] %j is too common", (password) => {
  expect(passwordFault(password)).toBe("password_common");
});

test("[P5] a sentence will do, and a megabyte is refused before it is hashed", () => {
  expect(passwordFault("шест зелени чушки")).toBeNull();
  expect(passwordFault("correct horse 7 battery")).toBeNull();
  expect(passwordFault("чушка".repeat(200_000))).toBe("password_long");
});

test("[P6] hashes are argon2id at the cost that was decided", async () => {
  expect(await hashPassword("шест зелени чушки")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("[P6] the right password passes, also typed with composed letters; a wrong one and no account do not", async () => {
  const hash = await hashPassword("й: шест чушки");
  expect(await verifyPassword(hash, "и\u0306: шест чушки")).toBe(true);
  expect(await verifyPassword(hash, "й: седем чушки")).toBe(false);
  expect(await verifyPassword(null, "nobody has this password")).toBe(false);
});

test("[P6] an unknown account takes as long as a known one", async () => {
  const hash = await hashPassword("шест зелени чушки");
  await verifyPassword(null, "warm");
  const rounds = [1, 2, 3, 4, 5, 6];
  const known: number[] = [];
  const unknown: number[] = [];
  // By turns, and the best of each: what else the machine does then weighs on neither.
  for (const _round of rounds) {
    known.push(await millisecondsOf(() => verifyPassword(hash, "нещо друго изобщо")));
    unknown.push(await millisecondsOf(() => verifyPassword(null, "нещо друго изобщо")));
  }
  // Without the decoy it would be some hundred times faster.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
});

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
