import { expect, test } from "vitest";
import { safeHref } from "./safe-href.ts";

test.each([
  ["https://example.bg/план?x=1", "https://example.bg/%D0%BF%D0%BB%D0%B0%D0%BD?x=1"],
  ["example.bg", "https://example.bg/"],
  [" www.община.бг/заповед ", "https://www.xn--80abvuc1e.xn--90ae/%D0%B7%D0%B0%D0%BF%D0%BE%D0%B2%D0%B5%D0%B4"],
  ["example.bg:8080/x", "https://example.bg:8080/x"],
  ["nadya@example.bg", "mailto:nadya@example.bg"],
  ["mailto:nadya@example.bg", "mailto:nadya@example.bg"],
  ["http://192.168.1.5/", "http://192.168.1.5/"],
])("%s is an address that people may be led to", (typed, href) => {
  expect(safeHref(typed)).toBe(href);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  " \u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.bg/1",
  "tel:112",
  "//example.bg",
  "/plans/x",
  "дума",
  "",
])("%j leads nowhere", (typed) => {
  expect(safeHref(typed)).toBeNull();
});

test("garbage without an end is no address, and costs no time", () => {
  const begun = performance.now();
  for (const garbage of ["a@a.", "a.", "a@", ".", "a:"]) expect(safeHref(`${garbage.repeat(500_000)}#`)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
});
