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
  const known = await medianMs(() => verifyPassword(hash, "нещо друго изобщо"));
  const unknown = await medianMs(() => verifyPassword(null, "нещо друго изобщо"));
  // Without the decoy it would be some hundred times faster.
  expect(unknown).toBeGreaterThan(known / 3);
});

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}
