import type { MemberId } from "@zaedno/plan";
import { expect, test } from "vitest";
import { type DeedView, readDeeds, withDeeds } from "./deed-view.ts";

const anna = "mem_anna" as MemberId;
const deed = (id: string, at: string): DeedView => ({ memberId: anna, verb: "changed", section: "steps", id, at });

test("a deed told again moves up with its later moment, and the newest stand first", () => {
  const known = [deed("b", "2027-02-08T10:05:00Z"), deed("a", "2027-02-08T10:00:00Z")];
  expect(withDeeds(known, [deed("a", "2027-02-08T10:09:00Z")])).toEqual([deed("a", "2027-02-08T10:09:00Z"), known[0]]);
});

test("an older telling of a known deed changes nothing", () => {
  const known = [deed("a", "2027-02-08T10:09:00Z")];
  expect(withDeeds(known, [deed("a", "2027-02-08T10:00:00Z")])).toEqual(known);
});

test("what is no deed is left out, whatever it is", () => {
  const good = deed("a", "2027-02-08T10:00:00Z");
  const told = [
    good,
    null,
    5,
    "x",
    {},
    { ...good, verb: "hacked" },
    { ...good, section: "__proto__" },
    { ...good, at: 1 },
  ];
  expect(readDeeds(told)).toEqual([good]);
  expect(readDeeds({ length: 3 })).toEqual([]);
});
