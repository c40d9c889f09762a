import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path.ts";

describe("safePath", () => {
  it("keeps addresses of this site, with their query", () => {
    expect(safePath("/plans/pln_1/steps?view=list", "/")).toBe("/plans/pln_1/steps?view=list");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/план",
    "/\ud800",
    "",
    null,
  ])("does not leave for %j", (wanted) => {
    expect(safePath(wanted, "/home")).toBe("/home");
  });
});
