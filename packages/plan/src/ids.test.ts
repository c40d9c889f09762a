/** Ids must never meet, and must fit wherever they are written. */
import { describe, expect, test } from "vitest";
import { isMemberId, isStepId, newId } from "./ids.ts";

describe("ids", () => {
  test("[I1] have their prefix and 22 characters that are safe in addresses and flat keys", () => {
    const id = newId("stp");
    expect(id).toMatch(/^stp_[A-Za-z0-9_-]{22}$/);
    expect(isStepId(id)).toBe(true);
    expect(isStepId(newId("stk"))).toBe(false);
  });

  test("[I1] are 128 random bits: all ones and all zeros are told apart to the last bit", () => {
    expect(newId("stp", (size) => new Uint8Array(size).fill(255))).toBe(`stp_${"_".repeat(21)}w`);
    expect(newId("stp", (size) => new Uint8Array(size))).toBe(`stp_${"A".repeat(22)}`);
  });

  test("[I1] do not repeat", () => {
    const ids = Array.from({ length: 2000 }, () => newId("chk"));
    expect(new Set(ids).size).toBe(2000);
  });

  test("[I2] of members are whatever the database gives, as long as they fit into a flat key", () => {
    expect(isMemberId("mem_x")).toBe(true);
    for (const bad of ["", "a:b", "a>b", "x".repeat(65), 7, null, "a b"]) expect(isMemberId(bad)).toBe(false);
  });
});
