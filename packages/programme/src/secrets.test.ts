import { expect, test } from "vitest";
import { secretsFrom } from "./secrets.ts";

const secrets = secretsFrom("one key of thirty-two bytes, at least");

test("[P16] what is sealed opens only with the same key and for the same row", () => {
  const sealed = secrets.seal("12345678 token", "jcd_1");
  expect(secrets.unseal(sealed, "jcd_1")).toBe("12345678 token");
  expect(secrets.unseal(sealed, "jcd_2")).toBeNull();
  expect(secretsFrom("another key of thirty-two bytes, too").unseal(sealed, "jcd_1")).toBeNull();
});

test("[P16] a sealed text that was shortened or changed does not open", () => {
  const sealed = secrets.seal("12345678 token", "jcd_1");
  for (const length of [0, 11, 27, sealed.length - 1])
    expect(secrets.unseal(sealed.subarray(0, length), "jcd_1")).toBeNull();
  sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
  expect(secrets.unseal(sealed, "jcd_1")).toBeNull();
});

test("[P16] the same text is sealed differently each time, and hashed the same", () => {
  expect(secrets.seal("a", "x").equals(secrets.seal("a", "x"))).toBe(false);
  expect(secrets.digitsHash("12345678").equals(secrets.digitsHash("12345678"))).toBe(true);
  expect(secretsFrom("another key of thirty-two bytes, too").digitsHash("12345678")).not.toEqual(
    secrets.digitsHash("12345678"),
  );
});

test("[P16] a short key is refused", () => {
  expect(() => secretsFrom("short")).toThrow("32 bytes");
});
