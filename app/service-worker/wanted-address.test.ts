import { expect, test } from "vitest";
import { wantedAddress } from "./wanted-address.ts";

const at = (hash: string) => wantedAddress({ pathname: "/plans/pln_1/steps", hash });
const open = (address: string) => at(`#open=${encodeURIComponent(address)}`);

test("another page of the same plan is gone to, with its question mark", () => {
  expect(open("/plans/pln_1/people?view=grid")).toBe("/plans/pln_1/people?view=grid");
  expect(open("/plans/pln_1")).toBe("/plans/pln_1");
  expect(open("/plans/pln_1?x=1")).toBe("/plans/pln_1?x=1");
});

test.each(["/plans/pln_10/people", "/plans/pln_2", "/home", "//evil.example", "https://evil.example/plans/pln_1", ""])(
  "%s is not",
  (address) => {
    expect(open(address)).toBeNull();
  },
);

test("any other mark is the page's own", () => {
  expect(at("")).toBeNull();
  expect(at("#main")).toBeNull();
  expect(at("#open=%E0%A4%A")).toBeNull();
});
