import { expect, test } from "vitest";
import { offlinePage } from "./offline-page.ts";

test("speaks both languages and names the plans that open all the same", async () => {
  const text = await offlinePage(["/plans/pln_1/steps"]).text();
  expect(text).toContain("Няма интернет");
  expect(text).toContain("No internet");
  expect(text).toContain('href="/plans/pln_1/steps"');
});

test("an address with other signs in it can write nothing into the page", async () => {
  const text = await offlinePage(['/plans/"><script>alert(1)</script>']).text();
  expect(text).not.toContain("<script");
});
