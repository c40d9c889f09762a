/** SPEC.md and the tests name the same rules: none without a proof, none that nobody wrote down. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const here = new URL("./", import.meta.url);

function idsIn(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []));
}

describe("the specification", () => {
  it("has a test for every rule, and a rule for every test", () => {
    const rules = idsIn(readFileSync(new URL("../SPEC.md", here), "utf8"), /^- \*\*([A-Z]\d+)\*\*/gm);
    const files = readdirSync(here).filter((name) => name.endsWith(".test.ts"));
    const texts = [...files, "testing/storage-contract.ts"].map((name) => readFileSync(new URL(name, here), "utf8"));
    const tested = idsIn(texts.join("\n"), /"\[([A-Z]\d+)\] /g);
    expect([...tested].sort()).toEqual([...rules].sort());
  });
});
