import { expect, test } from "vitest";
import { needsPage } from "./offline-links.ts";

const at = (pathname: string, origin = "https://zaedno.test") => ({ origin, pathname });

test("a plan from home, home from a plan, and another plan are opened as pages", () => {
  expect(needsPage(at("/plans/pln_1/steps"), at("/home"))).toBe(true);
  expect(needsPage(at("/home"), at("/plans/pln_1/steps"))).toBe(true);
  expect(needsPage(at("/plans/pln_2"), at("/plans/pln_1"))).toBe(true);
});

test("pages of one plan, the same page and other sites are left alone", () => {
  expect(needsPage(at("/plans/pln_1/people"), at("/plans/pln_1"))).toBe(false);
  expect(needsPage(at("/home"), at("/home"))).toBe(false);
  expect(needsPage(at("/", "https://other.test"), at("/home"))).toBe(false);
});
